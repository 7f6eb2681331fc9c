package news.hearsay.extract.engine.reference;

import java.util.List;
import java.util.Objects;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claim right before a reference that it may stand for, with a subject and a verb, and not of the same
 * source.
 */
final class PrecedingClaims {

    /** Sentences before the reference that are searched. */
    private static final int MAX_SENTENCES_BACK = 2;

    private final Document d;
    private final List<FoundRelation> relations;
    private final List<@Nullable ResolvedSource> sources;
    private final ReferringWords references;

    PrecedingClaims(
            Document document,
            List<FoundRelation> relations,
            List<@Nullable ResolvedSource> sources,
            ReferringWords references) {
        this.d = document;
        this.relations = relations;
        this.sources = sources;
        this.references = references;
    }

    /**
     * The only claim of somebody else in the nearest sentence before the cue that has one; for several reports, the
     * only one in all of these sentences.
     */
    int before(int relation, boolean plural) {
        int cueSentence = d.sentenceOf(relations.get(relation).cueHead());
        int found = -1;
        int nearest = -1;
        for (int r = relation - 1; r >= 0; r--) {
            int sentence = d.sentenceOf(relations.get(r).content().getFirst().start());
            if (sentence < cueSentence - MAX_SENTENCES_BACK || found >= 0 && sentence < nearest && !plural) {
                break;
            }
            if (candidate(relation, r)) {
                int kept = found < 0 ? r : inner(found, r);
                if (kept < 0) {
                    return -1;
                }
                found = kept;
                nearest = sentence;
            }
        }
        return found;
    }

    /** The one of two claims that lies inside the other; -1 for claims beside each other. */
    private int inner(int one, int other) {
        TokenRange first = relations.get(one).content().getFirst();
        TokenRange second = relations.get(other).content().getFirst();
        if (first.contains(second)) {
            return other;
        }
        return second.contains(first) ? one : -1;
    }

    private boolean candidate(int relation, int other) {
        FoundRelation reference = relations.get(relation);
        FoundRelation claim = relations.get(other);
        TokenRange content = claim.content().getFirst();
        return claim.content().size() == 1
                && content.end()
                        <= Math.min(
                                reference.cueHead(),
                                reference.content().getFirst().start())
                && hasSubject(content)
                && hasVerb(content)
                && !fragment(claim)
                && !sameSource(relation, other);
    }

    private boolean fragment(FoundRelation claim) {
        TokenRange words = references.of(claim);
        return words != null && references.bare(words);
    }

    private boolean hasSubject(TokenRange content) {
        return subject(content) >= 0;
    }

    private boolean sameSource(int one, int other) {
        ResolvedSource first = sources.get(one);
        ResolvedSource second = sources.get(other);
        return first != null
                && second != null
                && first.source().name() != null
                && Objects.equals(first.source().name(), second.source().name());
    }

    /** The claim before whose subject is the same as that of "would do so". */
    int sameSubject(int relation, TokenRange words) {
        int found = before(relation, false);
        if (found < 0) {
            return -1;
        }
        TokenRange claim = relations.get(found).content().getFirst();
        int own = subject(words);
        int other = subject(claim);
        return own >= 0
                        && other >= 0
                        && (d.tag(own).equals("PRP") || d.lower(own).equals(d.lower(other)))
                ? found
                : -1;
    }

    boolean hasVerb(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (NominalPhrases.verb(d, i)) {
                return true;
            }
        }
        return false;
    }

    private int subject(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (d.label(i).startsWith("nsubj")) {
                return i;
            }
        }
        return -1;
    }
}
