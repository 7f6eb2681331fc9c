package news.hearsay.formats.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much prose is below each element, counted once for the whole page. */
final class TextMass {

    private static final int MAX_LEVELS = 512;

    private final Map<Element, Integer> prose = new HashMap<>();
    private final int total;

    TextMass(List<Block> blocks) {
        int sum = 0;
        for (Block block : blocks) {
            if (block.isProse()) {
                sum += block.length();
                int levels = 0;
                for (Element e = block.owner(); e != null && levels < MAX_LEVELS; e = e.parent(), levels++) {
                    prose.merge(e, block.length(), Integer::sum);
                }
            }
        }
        total = sum;
    }

    /** Returns the characters of prose below the element. */
    int of(Element element) {
        return prose.getOrDefault(element, 0);
    }

    /** Returns the share of the page's prose that is below the element. */
    double share(Element element) {
        return total == 0 ? 0 : of(element) / (double) total;
    }

    int total() {
        return total;
    }
}
