package news.hearsay.formats.page;

import java.util.List;
import news.hearsay.formats.json.LinkedArticle;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Chooses the article of JSON-LD that a page is about. A page can describe others that it links to. */
final class LinkedChoice {

    private LinkedChoice() {}

    static @Nullable LinkedArticle of(List<LinkedArticle> articles, Document page, MetaElements metas) {
        if (articles.size() <= 1) {
            return articles.isEmpty() ? null : articles.getFirst();
        }
        String titles = Letters.of(page.title() + " " + metas.get("og:title") + " "
                + String.join(" ", page.getElementsByTag("h1").eachText()));
        for (LinkedArticle article : articles) {
            String headline = article.headline() == null ? "" : Letters.of(Letters.plain(article.headline()), 60);
            if (!headline.isEmpty() && titles.contains(headline)) {
                return article;
            }
        }
        return null;
    }
}
