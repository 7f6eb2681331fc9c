package news.hearsay.web.read;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code watch_alert}.
 *
 * @param watch the name of the watch
 * @param kind the trigger that fired
 * @param threadId the thread when the alert was stored; its page redirects if the thread was merged
 * @param headline the headline of the thread when the alert was stored
 * @param detail what happened, as a sentence
 * @param happenedAt when the article revision that fired it was first received, or the ruling made
 * @param detectedAt when the alert was stored
 * @param pending the number of deliveries that are not made yet
 * @param dead the number of deliveries that were given up
 * @param attempts the largest number of attempts of a delivery that is not made; 0 if all are made
 * @param lastError what was wrong with the last attempts of these deliveries, each after its channel; null if nothing
 *     was
 * @param nextAttemptAt the earliest time of the next attempt; null if no delivery is pending
 */
public record WatchAlert(
        UUID id,
        UUID watchId,
        String watch,
        String kind,
        UUID threadId,
        String mentionId,
        String articleId,
        String headline,
        String detail,
        Instant happenedAt,
        Instant detectedAt,
        long pending,
        long dead,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt) {}
