package news.hearsay.web.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code unread_article}: an article whose current revision contributes no claim.
 *
 * @param language a BCP 47 tag
 * @param reason {@code language}, {@code no-claims}, {@code waiting} or {@code failed}
 * @param detail of {@code language}, what told it, such as {@code declared:de}; otherwise null
 */
public record UnreadArticle(
        String articleId,
        String outlet,
        String title,
        @Nullable String url,
        @Nullable Instant publishedAt,
        Instant receivedAt,
        String language,
        String revision,
        String reason,
        @Nullable String detail) {}
