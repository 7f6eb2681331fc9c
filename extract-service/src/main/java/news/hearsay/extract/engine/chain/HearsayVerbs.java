package news.hearsay.extract.engine.chain;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Verbs whose subject passes on what it heard from their object: "his wife had heard from the postman that …", "Blue
 * Lantern later quoted her".
 */
final class HearsayVerbs {

    private static final Set<String> QUOTING = Set.of("quoted", "quotes", "cited", "cites");
    private static final Set<String> HEARING = Set.of("heard", "hears", "hear", "learned", "learnt");

    private HearsayVerbs() {}

    /** Whether a token is such a verb. */
    static boolean at(Document d, int token) {
        return HEARING.contains(d.lower(token)) || QUOTING.contains(d.lower(token));
    }

    /** "his wife had heard from the postman that …": the subject passed the postman's words on; null for others. */
    static @Nullable Citation citation(Document d, DiscourseModel discourse, FoundRelation relation) {
        TokenRange outlet = outletBefore(d, discourse, relation.cueHead());
        if (outlet != null) {
            return new Citation(relation, List.of(outlet));
        }
        int active = d.child(relation.cueHead(), "nsubj");
        int subject = active >= 0 ? active : d.child(relation.cueHead(), "nsubjpass");
        boolean other = subject >= 0 && d.tag(subject).startsWith("NN");
        return other
                ? new Citation(relation, List.of(new TokenRange(d.leftEdge(subject), d.rightEdge(subject))))
                : null;
    }

    /** The outlet right before a verb, adverbs left out: "Blue Lantern later quoted her"; null for none. */
    private static @Nullable TokenRange outletBefore(Document d, DiscourseModel discourse, int verb) {
        int last = verb - 1;
        while (last > d.sentenceStart(d.sentenceOf(verb))
                && (d.tag(last).startsWith("RB") || d.lower(last).startsWith("ha"))) {
            last--;
        }
        TokenRange name = last < 0 ? null : discourse.nameAround(last);
        return name == null || name.end() != last + 1 || discourse.outlets(name).isEmpty() ? null : name;
    }
}
