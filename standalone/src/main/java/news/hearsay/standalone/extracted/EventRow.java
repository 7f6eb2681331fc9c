package news.hearsay.standalone.extracted;

import java.nio.file.Path;
import news.hearsay.events.ArticleEvent;
import org.jspecify.annotations.Nullable;

/**
 * A row of a Parquet file.
 *
 * @param row its number in the file, from 1
 * @param articleId null if the row has none
 * @param revision null if the row has none
 * @param event null if the row is not a valid event
 * @param flaw what is wrong with the row; null if it is a valid event
 */
record EventRow(
        Path file,
        long row,
        @Nullable String articleId,
        @Nullable String revision,
        @Nullable ArticleEvent event,
        @Nullable String flaw) {

    /** Whether the row belongs to this row of an article; one without a key counts as part of the article before it. */
    boolean isOf(EventRow article) {
        return articleId == null
                || revision == null
                || articleId.equals(article.articleId) && revision.equals(article.revision);
    }
}
