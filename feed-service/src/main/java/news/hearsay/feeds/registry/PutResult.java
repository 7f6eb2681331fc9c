package news.hearsay.feeds.registry;

/** What {@link FeedRegistry#put} did. */
public enum PutResult {
    /** The feed is new. */
    CREATED,
    /** The feed existed, and has other settings now. */
    CHANGED,
    /** The feed existed with these settings. */
    UNCHANGED
}
