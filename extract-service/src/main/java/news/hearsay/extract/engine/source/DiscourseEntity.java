package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A person, outlet, state or institution that an article names. Descriptions and gender are added while the article is
 * read.
 */
final class DiscourseEntity {

    private static final int MAX_OFFICES = 8;

    final SourceKind kind;
    final String name;
    /** the state that it belongs to or represents; null for none */
    final @Nullable String state;
    /** nouns that may refer back to it: "the newspaper", "the alliance" */
    final Set<String> nouns;

    final List<RoleDescription> descriptions = new ArrayList<>();
    /** the offices and occupations right before the name in full */
    private final List<RoleDescription> offices = new ArrayList<>(1);

    Gender gender = Gender.UNKNOWN;

    DiscourseEntity(SourceKind kind, String name, @Nullable String state, Set<String> nouns) {
        this.kind = kind;
        this.name = name;
        this.state = state;
        this.nouns = nouns;
    }

    /**
     * Whether a mention in full with these offices before the name is of somebody else: an office stood before the name
     * of this person too ("Nurse Anna Holm", "Mayor Anna Holm"), and nobody holds both.
     */
    boolean contradicts(List<RoleDescription> others) {
        return !offices.isEmpty()
                && !others.isEmpty()
                && others.stream()
                        .noneMatch(other -> offices.stream().anyMatch(office -> Offices.agree(office, other)));
    }

    /** Records offices right before the name in full; those with a last word that is known already are left out. */
    void addOffices(List<RoleDescription> added) {
        for (RoleDescription office : added) {
            if (offices.size() < MAX_OFFICES
                    && offices.stream().noneMatch(known -> known.head().equals(office.head()))) {
                offices.add(office);
            }
        }
    }

    boolean person() {
        return kind == SourceKind.PERSON;
    }

    /** The first description with an affiliation, or without one the first; null for none. */
    @Nullable
    RoleDescription described() {
        for (RoleDescription description : descriptions) {
            if (description.affiliation() != null) {
                return description;
            }
        }
        return descriptions.isEmpty() ? null : descriptions.getFirst();
    }
}
