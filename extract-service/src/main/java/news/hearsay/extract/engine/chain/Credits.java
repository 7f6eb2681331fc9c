package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.events.Link;
import news.hearsay.extract.engine.source.CreditLines;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;

/** The outlets that the whole article came through: the agency of its dateline, of a credit or of an end mark. */
final class Credits {

    private Credits() {}

    /** The links, in text order. */
    static List<Link> in(Document d, DiscourseModel discourse) {
        List<Link> links = new ArrayList<>(1);
        for (CreditLines.Credit credit : CreditLines.in(d)) {
            if (credit.name() != null) {
                discourse.outlets(credit.name()).stream()
                        .limit(1)
                        .map(outlet -> Links.via(d, outlet))
                        .forEach(links::add);
            }
        }
        return links;
    }
}
