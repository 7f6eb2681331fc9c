package news.hearsay.extract.engine.claim;

import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Adds the rest of a claim behind its cue: "The bridge is safe, X said last week, and will reopen in May". */
final class Continuations {

    /** Words of time between the cue and the rest: "last week", "on Friday". */
    private static final int MAX_TOKENS_TO_COMMA = 5;

    private Continuations() {}

    /** The relation with the second predicate of its clause, if a modal verb opens it. */
    static FoundRelation extend(Document d, FoundRelation relation) {
        TokenRange claim = relation.content().getLast();
        TokenRange source = relation.source();
        if (claim.end() > relation.cueHead() || d.quotation(claim.start()) >= 0 || source == null) {
            return relation;
        }
        int end = Phrases.sentenceWords(d, d.sentenceOf(relation.cueHead()));
        int comma = Math.max(relation.cue().end(), source.start() > relation.cueHead() ? source.end() : 0);
        int limit = Math.min(end, comma + MAX_TOKENS_TO_COMMA);
        while (comma < limit && !d.word(comma).equals(",")) {
            comma++;
        }
        boolean rest = comma + 2 < end
                && d.word(comma).equals(",")
                && d.tag(comma + 1).equals("CC")
                && d.tag(comma + 2).equals("MD")
                && d.quotation(comma + 2) < 0;
        if (!rest) {
            return relation;
        }
        List<TokenRange> content = new java.util.ArrayList<>(relation.content());
        content.add(new TokenRange(comma + 1, end));
        return new FoundRelation(relation.cueHead(), relation.cue(), source, content, relation.confidence());
    }
}
