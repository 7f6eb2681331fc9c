package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Cuts a word that only links the sentence to those before it off a claim: "There, the vote had been rigged, X said."
 */
final class OpeningAdverbs {

    private static final Set<String> LINKING = Set.of(
            "there",
            "here",
            "however",
            "meanwhile",
            "moreover",
            "furthermore",
            "nevertheless",
            "nonetheless",
            "additionally");
    private static final int MIN_CLAUSE_TOKENS = 3;

    private OpeningAdverbs() {}

    static FoundRelation cut(Document d, FoundRelation relation) {
        TokenRange first = relation.content().getFirst();
        boolean links = first.length() >= 2 + MIN_CLAUSE_TOKENS
                && first.start() == d.sentenceStart(d.sentenceOf(first.start()))
                && first.start() < relation.cueHead()
                && d.quotation(first.start()) < 0
                && LINKING.contains(d.lower(first.start()))
                && d.word(first.start() + 1).equals(",");
        if (!links) {
            return relation;
        }
        List<TokenRange> content = new ArrayList<>(relation.content());
        content.set(0, new TokenRange(first.start() + 2, first.end()));
        return relation.withContent(content);
    }
}
