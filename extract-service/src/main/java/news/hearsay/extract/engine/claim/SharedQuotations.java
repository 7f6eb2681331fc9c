package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Takes a quotation out of a claim in indirect speech if a later sentence contains it and somebody else speaks it: "The
 * guide said a log did. “The tram is late!” Nils Borg said."
 */
final class SharedQuotations {

    /** Relations after one, in the order of their cues, of which one may speak its last quotation. */
    private static final int MAX_NEXT = 8;

    private static final Set<String> DEMONSTRATIVE = Set.of("that", "this", "those", "these");
    private static final Set<String> COMMENTING = Set.of("all", "how", "what", "the");

    private SharedQuotations() {}

    static List<FoundRelation> separate(Document d, List<FoundRelation> relations) {
        List<FoundRelation> separate = new ArrayList<>(relations.size());
        for (int r = 0; r < relations.size(); r++) {
            List<FoundRelation> next = relations.subList(r + 1, Math.min(relations.size(), r + 1 + MAX_NEXT));
            separate.add(separate(d, relations.get(r), next));
        }
        return separate;
    }

    private static FoundRelation separate(Document d, FoundRelation relation, List<FoundRelation> next) {
        TokenRange first = relation.content().getFirst();
        TokenRange last = relation.content().getLast();
        if (relation.content().size() > 1 && answerOfAnother(d, relation, last)) {
            return withoutLast(relation);
        }
        boolean later = relation.content().size() > 1
                && d.quotation(first.start()) < 0
                && d.quotation(last.start()) >= 0
                && d.sentenceOf(last.start()) > d.sentenceOf(relation.cueHead());
        if (!later || next.stream().noneMatch(other -> spokenNearby(d, other, last))) {
            return relation;
        }
        return withoutLast(relation);
    }

    /**
     * Whether the sentence behind the last quotation tells whose it is: "“Never.” That was all Greta Vahl would say."
     */
    private static boolean answerOfAnother(Document d, FoundRelation relation, TokenRange last) {
        int that = last.end();
        return d.quotation(last.start()) >= 0
                && d.sentenceOf(last.start()) > d.sentenceOf(relation.cueHead())
                && that + 2 < d.size()
                && that == d.sentenceStart(d.sentenceOf(that))
                && DEMONSTRATIVE.contains(d.lower(that))
                && PhraseEnds.be(d, that + 1)
                && COMMENTING.contains(d.lower(that + 2));
    }

    private static FoundRelation withoutLast(FoundRelation relation) {
        return relation.withContent(
                relation.content().subList(0, relation.content().size() - 1));
    }

    /** Whether a relation contains the quotation, and its cue is next to it. */
    private static boolean spokenNearby(Document d, FoundRelation other, TokenRange quotation) {
        boolean contains = other.claims(quotation.start());
        boolean behind = other.cueHead() >= quotation.end()
                && d.sentenceOf(other.cueHead()) <= d.sentenceOf(quotation.end() - 1) + 1;
        return contains && behind && other.source() != null;
    }
}
