package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * The person whom a surname means: the only bearer whose gender fits the titles before it ("Mrs Lund"), or the one
 * without a generation ("Frank Lund" beside "Frank Lund Jr.").
 */
record SurnameBearers(Document d, NamedEntities entities) {

    /** The only bearer of a surname whose gender fits the titles before it; null for none or several. */
    @Nullable
    DiscourseEntity of(int from, int token) {
        if (token + 1 < d.size()
                && d.tag(token + 1).startsWith("NNP")
                && d.entity(token + 1) == d.entity(token)
                && d.entity(token) != EntityType.PERSON) {
            return null;
        }
        List<DiscourseEntity> bearers = entities.bearers(d.word(token));
        Gender gender = Gender.UNKNOWN;
        for (int t = Math.max(0, from - 1); t < token; t++) {
            Gender title = Titles.gender(d.lower(t));
            gender = title == Gender.UNKNOWN ? gender : title;
        }
        List<DiscourseEntity> fitting = new ArrayList<>();
        for (DiscourseEntity bearer : bearers) {
            if (bearer.gender.fits(gender)) {
                fitting.add(bearer);
            }
        }
        return fitting.size() == 1 ? fitting.getFirst() : plain(fitting);
    }

    /**
     * The person meant by a surname that several bear: the only one without a generation ("Frank Lund" beside "Frank
     * Lund Jr."); where all have one name, somebody of that name of whom nothing more is known. Null for none.
     */
    private @Nullable DiscourseEntity plain(List<DiscourseEntity> bearers) {
        List<DiscourseEntity> plain = bearers.stream()
                .filter(bearer -> Generations.of(bearer.name) == null)
                .toList();
        if (plain.size() == 1) {
            return bearers.stream().allMatch(bearer -> bearer.name.startsWith(plain.getFirst().name))
                    ? plain.getFirst()
                    : null;
        }
        boolean namesakes =
                !bearers.isEmpty() && bearers.stream().allMatch(bearer -> bearer.name.equals(bearers.getFirst().name));
        return namesakes ? entities.entity(SourceKind.PERSON, bearers.getFirst().name, null, Set.of()) : null;
    }
}
