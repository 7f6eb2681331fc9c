package news.hearsay.extract.engine.chain;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds relations by which somebody only passes on what the person or body has said for whom he speaks: "The union
 * says, according to its director, that …". The director is a link of the union's chain and makes no claim of his own.
 * A witness who tells what somebody else said makes one.
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

    /** The indices of these relations. */
    public static BitSet in(Document d, List<FoundRelation> relations, Nesting nesting) {
        Mouthpieces mouthpieces = new Mouthpieces(d);
        BitSet found = new BitSet(relations.size());
        for (int r = 0; r < relations.size(); r++) {
            int parent = nesting.parent(r);
            if (parent >= 0 && mouthpieces.passesOn(relations.get(parent), relations.get(r))) {
                found.set(parent);
            }
        }
        return found;
    }

    private boolean passesOn(FoundRelation outer, FoundRelation inner) {
        TokenRange source = outer.source();
        TokenRange speaker = inner.source();
        return source != null
                && speaker != null
                && speaksFor(source)
                && inserted(outer)
                && !ATTITUDES.contains(Lemmas.verb(d.lower(inner.cueHead())))
                && outer.content().stream().allMatch(range -> covered(range, inner, speaker));
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
    private boolean inserted(FoundRelation outer) {
        return d.lower(outer.cue().start()).equals("according")
                || outer.content().getFirst().start() < outer.cue().start();
    }

    /** Whether a part of the outer claim has no words beside those of the inner relation. */
    private boolean covered(TokenRange range, FoundRelation inner, TokenRange speaker) {
        for (int i = range.start(); i < range.end(); i++) {
            int token = i;
            boolean inside = speaker.contains(i)
                    || inner.cue().contains(i)
                    || inner.content().stream().anyMatch(content -> content.contains(token));
            boolean told = i > inner.cueHead() && i < inner.content().getFirst().start();
            if (!inside && !told && Character.isLetterOrDigit(d.word(i).codePointAt(0)) && !opening(i, inner)) {
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
