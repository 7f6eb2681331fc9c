package news.hearsay.feeds.registry;

import java.util.Locale;

/** Where a feed was configured. */
public enum FeedOrigin {
    /** Over HTTP. */
    API,
    /** In the configuration file. */
    FILE;

    /** Returns the name in lower case, as in the database and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FeedOrigin of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
