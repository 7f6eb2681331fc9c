package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Corrects the range of a source, and its border with the claim. */
public final class SourceRanges {

    private SourceRanges() {}

    /** The relation with its source and claim corrected; the relation itself where nothing is wrong. */
    public static FoundRelation correct(Document document, FoundRelation relation) {
        SourcePhrases phrases = new SourcePhrases(document);
        SourceBorders borders = new SourceBorders(document);
        TokenRange source = relation.source();
        if (source == null) {
            return relation;
        }
        FoundRelation both = phrases.withFirst(relation, source);
        FoundRelation alone = phrases.withoutAttribution(both, source(both));
        FoundRelation headed = phrases.withHead(alone, source(alone));
        FoundRelation whole = borders.withClaim(headed, source(headed));
        FoundRelation named = phrases.withName(whole, source(whole));
        FoundRelation apposed = phrases.withApposition(named, source(named));
        FoundRelation released = borders.withoutClaim(apposed, source(apposed));
        return borders.withOffice(released, source(released));
    }

    private static TokenRange source(FoundRelation relation) {
        TokenRange source = relation.source();
        if (source == null) {
            throw new IllegalStateException("a corrected relation lost its source");
        }
        return source;
    }
}
