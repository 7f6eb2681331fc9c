package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that an article names and that may speak: a person, an outlet, a state, an institution. Filled
 * while the article is read.
 */
final class DiscourseEntity {

    final SourceKind kind;
    final String name;
    /** the state it belongs to or stands for; null where there is none */
    final @Nullable String state;
    /** words that refer back to it: "the newspaper", "the alliance" */
    final Set<String> nouns;

    final List<RoleDescription> descriptions = new ArrayList<>();
    Gender gender = Gender.UNKNOWN;

    DiscourseEntity(SourceKind kind, String name, @Nullable String state, Set<String> nouns) {
        this.kind = kind;
        this.name = name;
        this.state = state;
        this.nouns = nouns;
    }

    boolean person() {
        return kind == SourceKind.PERSON;
    }

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
