package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;

/** Adds claims of reports that a noun names: "a report in the Valley Journal that the bank was for sale". */
public final class OutletReports {

    private static final Set<String> REPORTS = Set.of("report", "reports");
    private static final Set<String> PREPOSITIONS = Set.of("in", "by", "from", "on");
    private static final double CONFIDENCE = 0.7;
    private static final int MAX_OUTLET_TOKENS = 10;
    private static final int MIN_CLAUSE_TOKENS = 3;

    private OutletReports() {}

    /** The relations, and those of this form that are missing. */
    public static List<FoundRelation> complete(Document d, DiscourseModel discourse, List<FoundRelation> relations) {
        List<FoundRelation> complete = new ArrayList<>(relations);
        boolean[] claimed = new boolean[d.size()];
        relations.stream()
                .flatMap(relation -> relation.content().stream())
                .forEach(range -> Arrays.fill(claimed, range.start(), range.end(), true));
        for (int i = 0; i + 3 < d.size(); i++) {
            if (REPORTS.contains(d.lower(i)) && PREPOSITIONS.contains(d.lower(i + 1)) && d.quotation(i) < 0) {
                int end = d.sentenceEnd(d.sentenceOf(i));
                int that = i + 2;
                while (that < Math.min(end, i + MAX_OUTLET_TOKENS)
                        && !d.lower(that).equals("that")) {
                    that++;
                }
                if (that >= end || that == i + 2) {
                    continue;
                }
                TokenRange source = new TokenRange(i + 2, that);
                int last = clauseEnd(d, that + 1, end);
                boolean clause = that < end && d.lower(that).equals("that") && last - that > MIN_CLAUSE_TOKENS;
                int start = that;
                boolean free = clause && !claimed[start + 1];
                if (free && !discourse.outlets(source).isEmpty()) {
                    complete.add(new FoundRelation(
                            i, new TokenRange(i, i + 1), source, List.of(new TokenRange(that, last)), CONFIDENCE));
                }
            }
        }
        return complete;
    }

    /** The end of the clause: a comma, or the end of the sentence without its marks. */
    private static int clauseEnd(Document d, int from, int sentenceEnd) {
        int end = from;
        boolean verb = false;
        while (end < sentenceEnd && !(verb && d.word(end).equals(","))) {
            verb |= d.tag(end).startsWith("VB") || d.tag(end).equals("MD");
            end++;
        }
        while (end > from && !Character.isLetterOrDigit(d.word(end - 1).charAt(0))) {
            end--;
        }
        return verb ? end : from;
    }
}
