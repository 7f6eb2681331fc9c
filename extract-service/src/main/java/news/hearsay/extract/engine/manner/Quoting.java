package news.hearsay.extract.engine.manner;

import java.util.List;
import news.hearsay.events.QuoteType;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Classifies a claim as direct, indirect or mixed speech. */
public final class Quoting {

    private Quoting() {}

    /** The quotation type of a claim, by its words alone: punctuation does not count. */
    public static QuoteType of(Document d, List<TokenRange> content) {
        boolean inside = false;
        boolean outside = false;
        for (TokenRange range : content) {
            for (int i = range.start(); i < range.end(); i++) {
                if (Character.isLetterOrDigit(d.word(i).codePointAt(0))) {
                    boolean quoted = d.quotation(i) >= 0;
                    inside |= quoted;
                    outside |= !quoted;
                }
            }
        }
        return inside ? outside ? QuoteType.MIXED : QuoteType.DIRECT : QuoteType.INDIRECT;
    }
}
