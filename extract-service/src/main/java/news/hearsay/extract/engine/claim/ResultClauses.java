package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Finds clauses that tell the result of how somebody spoke: "spoke so softly that the judge had to ask twice". */
final class ResultClauses {

    private static final Set<String> DEGREES = Set.of("so", "such");
    /** Words between "so" and "that". */
    private static final int MAX_TOKENS_TO_THAT = 4;

    private ResultClauses() {}

    /** Whether the whole claim of a relation is such a clause. */
    static boolean only(Document d, FoundRelation relation) {
        TokenRange clause = relation.content().getFirst();
        if (relation.content().size() > 1
                || relation.cueHead() > clause.start()
                || !d.lower(clause.start()).equals("that")) {
            return false;
        }
        int start = Math.max(relation.cueHead() + 1, clause.start() - MAX_TOKENS_TO_THAT);
        for (int i = start; i + 1 < clause.start(); i++) {
            if (DEGREES.contains(d.lower(i))) {
                return modifiersOnly(d, i + 1, clause.start());
            }
        }
        return false;
    }

    private static boolean modifiersOnly(Document d, int start, int end) {
        for (int i = start; i < end; i++) {
            String tag = d.tag(i);
            if (!tag.startsWith("RB") && !tag.startsWith("JJ") && !tag.equals("DT") && !tag.startsWith("NN")) {
                return false;
            }
        }
        return true;
    }
}
