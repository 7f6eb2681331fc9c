package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Dashes;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;

/** The author's verdicts on a claim: "…, which is untrue", "…, a claim that the tracks contradict". */
final class AuthorVerdicts {

    static final Set<String> CONJUNCTIONS = Set.of("and", "but", "yet", "or", "so", "nor", "for");
    private static final Set<String> JUDGING = Set.of(
            "right",
            "wrong",
            "correct",
            "incorrect",
            "mistaken",
            "true",
            "untrue",
            "false",
            "lying",
            "lie",
            "inaccurate",
            "misleading",
            "nonsense");
    private static final Set<String> CLAIMS = Set.of(
            "claim",
            "assertion",
            "allegation",
            "statement",
            "accusation",
            "charge",
            "contention",
            "suggestion",
            "prediction",
            "view",
            "figure",
            "argument",
            "boast",
            "promise",
            "lie",
            "falsehood",
            "denial",
            "notion");
    private static final Set<String> WH = Set.of("how", "why", "what", "who", "where");

    /** Words of a verdict: "which, as we know, is simply not true". */
    private static final int MAX_VERDICT_TOKENS = 8;

    private AuthorVerdicts() {}

    /** The tokens of a range before such a verdict. */
    static TokenRange without(Document d, TokenRange range) {
        for (int i = range.start() + 1; i + 1 < range.end(); i++) {
            boolean mark = (d.word(i).equals(",") || Dashes.at(d, i)) && d.quotation(i) < 0;
            if (mark && verdict(d, i, range.end())) {
                return new TokenRange(range.start(), i);
            }
        }
        return range;
    }

    private static boolean verdict(Document d, int mark, int end) {
        int at = mark + 1;
        if (quotes(d, at, end)) {
            return false;
        }
        String first = d.lower(at);
        if (Dashes.at(d, mark) && CONJUNCTIONS.contains(first) && at + 1 < end && WH.contains(d.lower(at + 1))) {
            return true;
        }
        if (first.equals("which")) {
            return verdictAfterBe(d, at + 1, end);
        }
        boolean clause =
                CONJUNCTIONS.contains(first) && at + 1 < end && d.tag(at + 1).equals("PRP");
        return clause && verdictAfterBe(d, at + 2, end) || apposed(d, at, end);
    }

    /** Whether the words are "is simply not true" and no more. */
    private static boolean verdictAfterBe(Document d, int start, int end) {
        boolean be = false;
        for (int i = start; i < Math.min(end, start + MAX_VERDICT_TOKENS); i++) {
            be |= PhraseEnds.be(d, i);
            if (be && JUDGING.contains(d.lower(i))) {
                return i + 1 >= end || !FiniteVerbs.any(d, i + 1, end);
            }
        }
        return false;
    }

    /** Whether words stand in apposition to a whole claim: "a claim that the tracks contradict". */
    static boolean apposed(Document d, int start, int end) {
        if (!d.tag(start).equals("DT") || d.lower(start).equals("the")) {
            return false;
        }
        int noun = start + 1;
        while (noun < end && (d.tag(noun).startsWith("JJ") || d.tag(noun).startsWith("VB"))) {
            noun++;
        }
        return noun < end
                && CLAIMS.contains(d.lower(noun))
                && (noun + 1 == end
                        || !d.tag(noun + 1).equals("IN")
                        || d.lower(noun + 1).equals("that"));
    }

    /** Whether one of the tokens is inside quotation marks. */
    static boolean quotes(Document d, int start, int end) {
        for (int i = start; i < end; i++) {
            if (d.quotation(i) >= 0) {
                return true;
            }
        }
        return false;
    }
}
