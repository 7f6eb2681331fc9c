package news.hearsay.faults.feeds;

import java.time.Instant;

/**
 * What a request asks of a feed or a page.
 *
 * @param path below the home of the feed, such as {@code feed}
 * @param etag the value of If-None-Match; empty if there is none
 * @param since the value of If-Modified-Since; empty if there is none
 * @param process the number of the feed-service process that is running
 * @param faithful whether the feed no longer changes and the server no longer fails
 */
record FeedQuery(String path, String etag, String since, int process, Instant now, boolean faithful) {}
