package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Adds what several outlets report in the present tense, which the tagger takes for a noun: "Reuters and the Guardian
 * report that …", "…, the Gazette, the Times and Northwire report."
 */
final class PluralReports {

    private static final String REPORT = "report";
    private static final int MAX_LIST_TOKENS = 24;
    private static final int MIN_CLAUSE_TOKENS = 3;

    private PluralReports() {}

    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        boolean[] taken = new boolean[d.size()];
        for (FoundRelation relation : relations) {
            mark(taken, relation.cue());
            relation.content().forEach(range -> mark(taken, range));
        }
        List<FoundRelation> missing = new ArrayList<>();
        for (int i = 3; i < d.size(); i++) {
            FoundRelation found = d.lower(i).equals(REPORT) && d.quotation(i) < 0 && !taken[i] ? read(d, i) : null;
            if (found != null && !taken[found.content().getFirst().start()]) {
                missing.add(found);
            }
        }
        return missing;
    }

    private static void mark(boolean[] taken, TokenRange range) {
        Arrays.fill(taken, range.start(), range.end(), true);
    }

    private static @Nullable FoundRelation read(Document d, int report) {
        int sentence = d.sentenceOf(report);
        int first = d.sentenceStart(sentence);
        int end = SentenceWords.end(d, sentence);
        int start = listStart(d, first, report);
        if (start < 0) {
            return null;
        }
        TokenRange source = new TokenRange(start, report);
        boolean that = report + 1 < end && d.lower(report + 1).equals("that");
        if (start == first && that && FiniteVerbs.any(d, report + 1, end)) {
            return relation(report, source, new TokenRange(report + 1, end));
        }
        boolean last = report + 1 == end && start - 1 - first >= MIN_CLAUSE_TOKENS;
        return last && d.word(start - 1).equals(",") && TrailingAttributions.claim(d, first, start - 1)
                ? relation(report, source, new TokenRange(first, start - 1))
                : null;
    }

    private static FoundRelation relation(int report, TokenRange source, TokenRange content) {
        return new FoundRelation(report, new TokenRange(report, report + 1), source, List.of(content), Passives.ADDED);
    }

    /** The first token of the names, joined by commas and "and", that end before a token; -1 for no such list. */
    private static int listStart(Document d, int first, int end) {
        int start = nameStart(d, first, end);
        boolean joined = false;
        while (start > first + 1 && end - start < MAX_LIST_TOKENS) {
            boolean and = d.lower(start - 1).equals("and");
            boolean comma = d.word(start - 1).equals(",");
            int before = start - 1 - (and && d.word(start - 2).equals(",") ? 1 : 0);
            int name = (and && !joined || comma && joined) ? nameStart(d, first, before) : before;
            if (name == before) {
                break;
            }
            joined = true;
            start = name;
        }
        boolean both = joined && start > first && d.lower(start - 1).equals("both");
        return joined ? start - (both ? 1 : 0) : -1;
    }

    /** The first token of the name that ends before a token, with its article; the token itself for none. */
    private static int nameStart(Document d, int first, int end) {
        int start = end;
        while (start > first && d.tag(start - 1).startsWith("NNP")) {
            start--;
        }
        boolean article = start < end && start > first && d.lower(start - 1).equals("the");
        return article ? start - 1 : start;
    }
}
