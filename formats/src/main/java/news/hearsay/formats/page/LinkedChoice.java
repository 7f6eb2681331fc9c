package news.hearsay.formats.page;

import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.formats.json.LinkedArticle;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the article of JSON-LD that a page is about. A page can describe others that it links to. */
final class LinkedChoice {

    private static final int MAX_HEADINGS = 5;
    private static final int MAX_LETTERS = 2000;
    private static final int HEADLINE_LETTERS = 60;

    private LinkedChoice() {}

    static @Nullable LinkedArticle of(List<LinkedArticle> articles, Document page, MetaElements metas) {
        if (articles.size() <= 1) {
            return articles.isEmpty() ? null : articles.getFirst();
        }
        String headings = page.getElementsByTag("h1").stream()
                .limit(MAX_HEADINGS)
                .map(Element::text)
                .collect(Collectors.joining(" "));
        String titles = Letters.of(page.title() + " " + metas.get("og:title") + " " + headings, MAX_LETTERS);
        for (LinkedArticle article : articles) {
            String headline =
                    article.headline() == null ? "" : Letters.of(Letters.plain(article.headline()), HEADLINE_LETTERS);
            if (!headline.isEmpty() && titles.contains(headline)) {
                return article;
            }
        }
        return null;
    }
}
