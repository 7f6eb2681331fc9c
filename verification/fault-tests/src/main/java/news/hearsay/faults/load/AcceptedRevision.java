package news.hearsay.faults.load;

/** What the client was told with a 202: this article in this revision is safe. */
public record AcceptedRevision(String articleId, String revision) {}
