package news.hearsay.faults.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A request as the loopback server recorded it.
 *
 * @param feed the name of the feed; empty for robots.txt
 * @param process the number of the feed-service process that was running: 0 until the first kill, then 1
 * @param arrived when the request had arrived
 * @param answered the moment before the first byte of the answer was sent
 * @param validator the value of If-None-Match, otherwise of If-Modified-Since; empty for a request without condition
 * @param etag the validator of the current document; empty if there is none
 * @param pause how long the reader must wait before it asks for the same feed again
 * @param whole whether the answer was a whole document, or the statement that it has not changed
 * @param offered the marks of the editions in a whole document
 * @param note what is unusual about the answer
 */
record ServedRequest(
        Target target,
        String feed,
        String host,
        String path,
        int process,
        Instant arrived,
        Instant answered,
        int status,
        String validator,
        String etag,
        Duration pause,
        boolean whole,
        List<String> offered,
        String note) {

    /** What was asked for. */
    enum Target {
        FEED,
        PAGE,
        ROBOTS
    }

    boolean isFeed() {
        return target == Target.FEED;
    }

    boolean isRedirect() {
        return status == 301;
    }
}
