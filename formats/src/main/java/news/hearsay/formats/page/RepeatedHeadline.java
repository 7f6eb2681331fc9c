package news.hearsay.formats.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page in the forms in which its text can repeat it. */
final class RepeatedHeadline {

    private static final int MIN_LETTERS = 8;
    private static final int MAX_LETTERS = 300;
    private static final double MOST = 0.6;

    private final List<String> titles = new ArrayList<>();
    private final boolean isSingle;

    RepeatedHeadline(Document page, MetaElements metas) {
        String graph = metas.get("og:title");
        add(graph == null ? "" : graph);
        add(page.title());
        List<Element> headings = page.getElementsByTag("h1");
        isSingle = headings.size() == 1;
        headings.stream().limit(1).forEach(heading -> add(heading.text()));
    }

    private void add(String title) {
        String letters = Letters.of(title, MAX_LETTERS);
        if (letters.length() >= MIN_LETTERS) {
            titles.add(letters);
        }
    }

    /** Returns whether a block before the text is the headline. */
    boolean isRepeatedIn(Block block) {
        if (isSingle && block.owner().normalName().equals("h1")) {
            return true;
        }
        String letters = Letters.of(block.text(), MAX_LETTERS);
        return letters.length() >= MIN_LETTERS
                && titles.stream()
                        .anyMatch(title -> title.contains(letters) && letters.length() > MOST * title.length());
    }
}
