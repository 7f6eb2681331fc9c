package news.hearsay.faults.feeds;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An answer of the loopback server.
 *
 * @param body what is declared as the content
 * @param sent how many bytes of it are sent; the connection ends there
 * @param etag the validator of the current document: an ETag or a time of change; empty if there is none
 * @param pause how long the reader must wait before it asks again
 * @param offered the marks of the editions in a whole document
 * @param note what is unusual about it, for messages
 */
record FeedAnswer(
        int status,
        Map<String, String> headers,
        byte[] body,
        int sent,
        String etag,
        Duration pause,
        List<String> offered,
        String note) {

    /** Returns an answer without a document. */
    static FeedAnswer of(int status, Map<String, String> headers, String etag, Duration pause, String note) {
        return new FeedAnswer(status, headers, new byte[0], 0, etag, pause, List.of(), note);
    }
}
