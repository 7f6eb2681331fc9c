package news.hearsay.standalone.extracted;

import java.util.Locale;
import news.hearsay.events.Article;
import news.hearsay.events.ArticleEvent;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Extraction;

/** The data sets of an extracted archive, each a folder with one file for each part. */
enum DataSet {
    ARTICLES(Article.class, "id"),
    CLAIMS(Claim.class, "article_id"),
    ATTRIBUTIONS(Attribution.class, "article_id"),
    EXTRACTIONS(Extraction.class, "article_id");

    private final Class<? extends ArticleEvent> event;
    private final String articleColumn;

    DataSet(Class<? extends ArticleEvent> event, String articleColumn) {
        this.event = event;
        this.articleColumn = articleColumn;
    }

    /** The name of its folder. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a row is. */
    Class<? extends ArticleEvent> event() {
        return event;
    }

    /** The column that has the id of the article. */
    String articleColumn() {
        return articleColumn;
    }
}
