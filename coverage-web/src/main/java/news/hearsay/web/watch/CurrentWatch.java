package news.hearsay.web.watch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import news.hearsay.events.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A watch of the person who asks.
 *
 * @param since what was received earlier is not reported
 * @param replayedAt deliveries that were given up earlier are tried again; null if none are
 */
record CurrentWatch(
        String id,
        Instant since,
        Instant changedAt,
        @Nullable Instant replayedAt,
        @JsonUnwrapped WatchBody body) {

    static CurrentWatch of(Watch watch) {
        return new CurrentWatch(watch.id(), watch.since(), watch.changedAt(), watch.replayedAt(), WatchBody.of(watch));
    }
}
