package news.hearsay.faults.feeds;

/**
 * A revision of an article in the store.
 *
 * @param url the address of the article; empty if it has none
 */
record StoredEdition(String articleId, String revision, String url, String title, String text) {}
