package news.hearsay.faults.load;

/** A revision of an article that ingest acknowledged with a 202. */
public record AcceptedRevision(String articleId, String revision) {}
