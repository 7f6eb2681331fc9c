package news.hearsay.formats.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Elements that are around the headline or the beginning of a page's article, by what the page states of itself. */
final class Evidence {

    private static final int MIN_BEGINNING = 30;
    private static final int BEGINNING = 60;
    private static final int MAX_LEVELS = 512;

    private Evidence() {}

    static Set<Element> of(Document page, List<Block> blocks) {
        Set<Element> certain = new HashSet<>();
        Element heading = page.selectFirst("h1");
        if (heading != null) {
            addAround(certain, heading);
        }
        String beginning = Letters.of(description(page));
        if (beginning.length() >= MIN_BEGINNING) {
            String start = beginning.substring(0, Math.min(BEGINNING, beginning.length()));
            blocks.stream()
                    .filter(block -> block.isProse() && Letters.of(block.text()).startsWith(start))
                    .findFirst()
                    .ifPresent(block -> addAround(certain, block.owner()));
        }
        return certain;
    }

    private static String description(Document page) {
        Element meta = page.selectFirst("meta[property=og:description], meta[name=description]");
        return meta == null ? "" : meta.attr("content");
    }

    private static void addAround(Set<Element> certain, Element inner) {
        int levels = 0;
        for (Element e = inner; e != null && levels < MAX_LEVELS; e = e.parent(), levels++) {
            certain.add(e);
        }
    }
}
