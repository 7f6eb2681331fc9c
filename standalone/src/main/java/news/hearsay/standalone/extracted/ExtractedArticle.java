package news.hearsay.standalone.extracted;

import java.util.List;
import news.hearsay.events.ArticleEvent;
import org.jspecify.annotations.Nullable;

/**
 * An article revision of an archive.
 *
 * @param row its row
 * @param events the article and its findings; empty if it was rejected
 * @param rejection why it cannot be loaded; null if it can
 */
record ExtractedArticle(
        EventRow row, List<ArticleEvent> events, @Nullable ArticleRejection rejection) {

    static ExtractedArticle of(EventRow row, List<ArticleEvent> events) {
        return new ExtractedArticle(row, events, null);
    }

    static ExtractedArticle rejected(EventRow row, ArticleRejection rejection) {
        return new ExtractedArticle(row, List.of(), rejection);
    }

    /** The same article with the reason why the database does not accept it. */
    ExtractedArticle refused(String reason) {
        return rejected(row, ArticleRejection.of(row, row, reason));
    }
}
