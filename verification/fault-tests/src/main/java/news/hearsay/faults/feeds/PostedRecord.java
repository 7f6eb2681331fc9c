package news.hearsay.faults.feeds;

import java.time.Instant;

/** A record of the topic of articles. */
record PostedRecord(String articleId, String revision, Instant receivedAt) {}
