package news.hearsay.standalone.extracted;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import news.hearsay.events.ArticleEvent;
import org.jspecify.annotations.Nullable;

/**
 * An article, or a row that belongs to none, that was not loaded. One line of JSON in the file of rejections.
 *
 * @param file the file with the row that is wrong
 * @param row the number of this row in the file, from 1; null if the file cannot be read
 * @param articleId the article that was set aside with all its findings
 * @param reason what is wrong
 * @param article the article's own row as an event; null if that is what is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleRejection(
        String file,
        @Nullable Long row,
        @Nullable String articleId,
        @Nullable String revision,
        String reason,
        @Nullable ArticleEvent article) {

    /** @param wrong the row that is wrong: the article's own, or one of its findings */
    static ArticleRejection of(EventRow article, EventRow wrong, String reason) {
        return new ArticleRejection(
                wrong.file().toString(), wrong.row(), article.articleId(), article.revision(), reason, article.event());
    }

    /** A row of findings that belongs to no article. */
    static ArticleRejection orphan(EventRow row) {
        return new ArticleRejection(
                row.file().toString(),
                row.row(),
                row.articleId(),
                row.revision(),
                "no row of the articles of this part has this article and revision in the same order: the files do"
                        + " not belong together, so extract this part again",
                null);
    }

    static ArticleRejection of(Path file, DamagedFileException damage) {
        return new ArticleRejection(file.toString(), null, null, null, String.valueOf(damage.getMessage()), null);
    }

    static ArticleRejection of(EventRow article, DamagedFileException damage) {
        return new ArticleRejection(
                article.file().toString(),
                article.row(),
                article.articleId(),
                article.revision(),
                String.valueOf(damage.getMessage()),
                article.event());
    }
}
