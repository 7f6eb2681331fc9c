package news.hearsay.extract.engine.manner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.Certainty;
import news.hearsay.events.Polarity;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * The polarity and certainty of a claim's own words, the two axes of factuality in FactBank (Saurí &amp; Pustejovsky
 * 2009), read off the claim's main clause. Words in its subordinate clauses do not count.
 */
public record Factuality(Polarity polarity, Certainty certainty) {

    /** The factuality of a claim that is neither negated nor hedged. */
    public static final Factuality PLAIN = new Factuality(Polarity.POSITIVE, Certainty.CERTAIN);

    private static final int MAX_CLAUSE_DEPTH = 3;
    /** Tokens at the end of a sentence that are searched for a question mark. */
    private static final int MAX_END_MARKS = 4;

    /** labels of arcs that stay in the clause of a predicate or continue it */
    private static final Set<String> WITHIN =
            Set.of("aux", "auxpass", "neg", "advmod", "mark", "acomp", "xcomp", "oprd", "attr", "prt");

    /**
     * The factuality of a claim.
     *
     * @param content the claim's ranges, in text order
     * @param cue the meaning of the cue: a wish or a question leaves the truth of the claim open
     */
    public static Factuality of(Document d, List<TokenRange> content, CueStance cue) {
        List<Integer> clause = new ArrayList<>();
        int head = head(d, content);
        clause(d, content, head, 0, clause);
        int negations = 0;
        Certainty least = Certainty.CERTAIN;
        for (int token : clause) {
            if (NegativeWords.at(d, token)) {
                negations++;
            }
            least = weaker(least, Hedges.of(d, token));
        }
        if (NegativeWords.inArguments(d, content, head)) {
            negations++;
        }
        if (negations == 0 && BareAnswers.negative(d, content)) {
            negations++;
        }
        String first = first(d, content);
        least = weaker(least, Hedges.opening(first));
        if (first.equals("whether") || first.equals("if") || question(d, content, head)) {
            least = Certainty.UNDERSPECIFIED;
        }
        if (cue.stance() == Stance.WANTS || cue.stance() == Stance.ASKS) {
            least = Certainty.UNDERSPECIFIED;
        } else if (cue.leavesOpen()) {
            least = weaker(least, Certainty.POSSIBLE);
        }
        return new Factuality(negations % 2 == 0 ? Polarity.POSITIVE : Polarity.NEGATIVE, least);
    }

    private static Certainty weaker(Certainty one, Certainty other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The main predicate of the content: its topmost verb, or without one its topmost word. */
    static int head(Document d, List<TokenRange> content) {
        int best = -1;
        for (TokenRange range : content) {
            for (int i = range.start(); i < range.end(); i++) {
                boolean verb = d.tag(i).startsWith("VB") || d.tag(i).equals("MD");
                boolean top = d.head(i) < 0 || !TokenRange.anyContains(content, d.head(i));
                if (top
                        && verb
                        && !d.label(i).equals("relcl")
                        && !d.label(i).equals("acl")
                        && !d.label(i).equals("advcl")) {
                    return i;
                }
                if (top
                        && best < 0
                        && Character.isLetter(d.word(i).charAt(0))
                        && !d.tag(i).equals("IN")) {
                    best = i;
                }
            }
        }
        return best < 0 ? content.getFirst().start() : best;
    }

    private static void clause(Document d, List<TokenRange> content, int token, int depth, List<Integer> clause) {
        clause.add(token);
        if (depth >= MAX_CLAUSE_DEPTH) {
            return;
        }
        for (int c = 0; c < d.children(token); c++) {
            int child = d.child(token, c);
            String label = d.label(child);
            boolean condition = label.equals("advcl")
                    && d.child(child, "mark") >= 0
                    && Hedges.condition(d.lower(d.child(child, "mark")));
            if (TokenRange.anyContains(content, child) && (WITHIN.contains(label) || condition)) {
                if (condition) {
                    clause.add(d.child(child, "mark"));
                } else {
                    clause(d, content, child, depth + 1, clause);
                }
            }
        }
    }

    private static String first(Document d, List<TokenRange> content) {
        for (TokenRange range : content) {
            for (int i = range.start(); i < range.end(); i++) {
                if (Character.isLetter(d.word(i).charAt(0))) {
                    return d.lower(i);
                }
            }
        }
        return "";
    }

    private static boolean question(Document d, List<TokenRange> content, int head) {
        int sentence = d.sentenceOf(head);
        for (int i = d.sentenceEnd(sentence) - 1;
                i >= Math.max(d.sentenceStart(sentence), d.sentenceEnd(sentence) - MAX_END_MARKS);
                i--) {
            if (d.word(i).equals("?") && TokenRange.anyContains(content, i)) {
                return true;
            }
        }
        return false;
    }
}
