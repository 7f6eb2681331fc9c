package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Corrects relations such as "X was quoted by TASS as saying that …". The training corpus marks the agency as the
 * source and X as part of the content, but X is the source and the agency a link of the chain.
 */
final class QuotedBy {

    private static final Set<String> QUOTED = Set.of("quoted", "cited");
    private static final Set<String> SAYING = Set.of("as", "saying", "telling", "stating", "warning", "arguing");
    private static final int MAX_SUBJECT_TOKENS = 20;

    private QuotedBy() {}

    /** The relation with X as its source; other relations are returned as they are. */
    static FoundRelation correct(Document d, FoundRelation relation) {
        TokenRange subject = relation.content().getFirst();
        TokenRange by = relation.source();
        boolean passive = by != null
                && by.start() > 0
                && d.lower(by.start() - 1).equals("by")
                && QUOTED.contains(d.lower(relation.cueHead()));
        boolean split = relation.content().size() > 1
                && subject.end() <= relation.cueHead()
                && subject.length() <= MAX_SUBJECT_TOKENS;
        if (!passive || !split || d.sentenceOf(subject.start()) != d.sentenceOf(relation.cueHead())) {
            return relation;
        }
        List<TokenRange> content =
                relation.content().subList(1, relation.content().size());
        TokenRange claim = content.getFirst();
        int start = claim.start();
        while (start < claim.end() - 1 && SAYING.contains(d.lower(start))) {
            start++;
        }
        List<TokenRange> corrected = new ArrayList<>(content);
        corrected.set(0, new TokenRange(start, claim.end()));
        return new FoundRelation(relation.cueHead(), relation.cue(), subject, corrected, relation.confidence());
    }
}
