package news.hearsay.web.ruling;

import news.hearsay.events.RulingBody;
import org.jspecify.annotations.Nullable;

/**
 * A ruling before it is made: what a client sends.
 *
 * @param reason why; null if not stated
 * @param articleId the article that it concerns; null if it concerns no single article
 * @param revision the revision that the selectors count; null if {@code articleId} is
 * @param body what is decided
 */
record RulingDraft(
        @Nullable String reason,
        @Nullable String articleId,
        @Nullable String revision,
        RulingBody body) {}
