package news.hearsay.extract.engine.chain;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Finds relations by which somebody only passes on what another one has said: a spokesperson ("The union says,
 * according to its director, that …") or an outlet ("Immel had said …, the Ledger reported"). Whoever passes it on is a
 * link of the speaker's chain, and the attribution is no claim. A witness who tells what somebody else said makes one.
 */
public final class Mouthpieces {

    private static final Set<String> SPOKESPEOPLE =
            Set.of("spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "spokeswomen");
    private static final Set<String> ATTITUDES =
            Set.of("believe", "think", "want", "expect", "hope", "fear", "know", "feel", "suspect", "doubt");

    private final Document d;

    private Mouthpieces(Document document) {
        this.d = document;
    }

    /** The indices of the relations of spokespeople. */
    public static BitSet in(Document d, List<FoundRelation> relations, Nesting nesting) {
        Mouthpieces mouthpieces = new Mouthpieces(d);
        return around(relations, nesting, (outer, inner) -> {
            FoundRelation relation = relations.get(outer);
            TokenRange source = relation.source();
            return source != null
                    && mouthpieces.speaksFor(source)
                    && inserted(d, relation)
                    && mouthpieces.passesOn(relation, relations.get(inner));
        });
    }

    /** The indices of the relations of outlets; {@code sources} are those of all relations, null for none. */
    public static BitSet outlets(
            Document d, List<FoundRelation> relations, Nesting nesting, List<@Nullable ResolvedSource> sources) {
        Mouthpieces mouthpieces = new Mouthpieces(d);
        return around(relations, nesting, (outer, inner) -> {
            FoundRelation relation = relations.get(outer);
            return (outlet(sources.get(outer)) || mouthpieces.reports(relation))
                    && mouthpieces.passesOn(relation, relations.get(inner));
        });
    }

    private static BitSet around(
            List<FoundRelation> relations, Nesting nesting, BiPredicate<Integer, Integer> passesOn) {
        BitSet found = new BitSet(relations.size());
        for (int r = 0; r < relations.size(); r++) {
            int parent = nesting.parent(r);
            if (parent >= 0 && passesOn.test(parent, r)) {
                found.set(parent);
            }
        }
        return found;
    }

    private static boolean outlet(@Nullable ResolvedSource source) {
        return source != null && source.source().kind() == SourceKind.OUTLET;
    }

    private boolean passesOn(FoundRelation outer, FoundRelation inner) {
        TokenRange speaker = inner.source();
        return speaker != null
                && !ATTITUDES.contains(Lemmas.verb(d.lower(inner.cueHead())))
                && outer.content().stream().allMatch(range -> covered(range, inner, speaker));
    }

    /** "…, the Ledger reported": a name that reports what somebody has said is an outlet's. */
    private boolean reports(FoundRelation outer) {
        TokenRange source = outer.source();
        return source != null
                && Lemmas.verb(d.lower(outer.cueHead())).equals("report")
                && d.tag(source.end() - 1).startsWith("NNP")
                && d.entity(source.end() - 1) != EntityType.PERSON;
    }

    /** "its director", "a spokesman": somebody who is described by whom he belongs to or speaks for. */
    private boolean speaksFor(TokenRange source) {
        if (d.tag(source.start()).equals("PRP$")) {
            return true;
        }
        for (int i = source.start(); i < source.end(); i++) {
            if (SPOKESPEOPLE.contains(d.lower(i))) {
                return true;
            }
            if (d.word(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** Whether the attribution stands beside the claim or within it, and does not govern it as in "said that …". */
    private static boolean inserted(Document d, FoundRelation outer) {
        return d.lower(outer.cue().start()).equals("according")
                || outer.content().getFirst().start() < outer.cue().start();
    }

    /** Whether a part of the outer claim has no words beside those of the inner relation. */
    private boolean covered(TokenRange range, FoundRelation inner, TokenRange speaker) {
        for (int i = range.start(); i < range.end(); i++) {
            boolean inside = speaker.contains(i) || inner.cue().contains(i) || inner.claims(i);
            boolean told = i > inner.cueHead() && i < inner.content().getFirst().start();
            boolean occasion =
                    i > Math.max(inner.cueHead(), inner.content().getLast().end() - 1)
                            && !d.tag(i).startsWith("V");
            boolean that = i == range.start() && d.lower(i).equals("that");
            if (!inside
                    && !told
                    && !occasion
                    && !that
                    && Character.isLetterOrDigit(d.word(i).codePointAt(0))
                    && !opening(i, inner)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word opens the sentence and the claim follows a comma: "There, …". */
    private boolean opening(int token, FoundRelation inner) {
        return token == d.sentenceStart(d.sentenceOf(token))
                && d.word(token + 1).equals(",")
                && inner.content().getFirst().start() == token + 2;
    }
}
