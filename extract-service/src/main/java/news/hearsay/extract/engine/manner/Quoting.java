package news.hearsay.extract.engine.manner;

import java.util.List;
import news.hearsay.events.QuoteType;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Whether a claim's words stand between quotation marks. */
public final class Quoting {

    private Quoting() {}

    /** By the words alone: marks and punctuation don't count. */
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
