package news.hearsay.formats.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a page's article is, by what the page states of itself.
 *
 * @param aroundHeadline the elements around the first-level heading
 * @param aroundBeginning the elements around the paragraph with which the page's description begins
 */
record Evidence(Set<Element> aroundHeadline, Set<Element> aroundBeginning) {

    private static final int MIN_BEGINNING = 30;
    private static final int BEGINNING = 60;
    private static final int MAX_DESCRIPTION = 600;

    static Evidence of(Document page, MetaElements metas, List<Block> blocks) {
        String graph = metas.get("og:description");
        String description = graph == null ? metas.get("description") : graph;
        return new Evidence(around(page.selectFirst("h1")), around(beginning(description, blocks)));
    }

    /** A description that is not longer than the paragraph is a summary, which can stand anywhere. */
    private static @Nullable Element beginning(@Nullable String description, List<Block> blocks) {
        String letters = description == null ? "" : Letters.of(Letters.plain(description), MAX_DESCRIPTION);
        if (letters.length() < MIN_BEGINNING) {
            return null;
        }
        String start = letters.substring(0, Math.min(BEGINNING, letters.length()));
        for (Block block : blocks) {
            if (block.isProse() && Letters.of(block.text(), BEGINNING).startsWith(start)) {
                return Letters.of(block.text()).length() > letters.length() ? block.owner() : null;
            }
        }
        return null;
    }

    private static Set<Element> around(@Nullable Element inner) {
        Set<Element> elements = new HashSet<>();
        for (Element e = inner; e != null; e = e.parent()) {
            elements.add(e);
        }
        return elements;
    }

    /** Returns whether the page states anything. */
    boolean isKnown() {
        return !aroundHeadline.isEmpty() || !aroundBeginning.isEmpty();
    }

    boolean isAround(Element element) {
        return aroundHeadline.contains(element) || aroundBeginning.contains(element);
    }
}
