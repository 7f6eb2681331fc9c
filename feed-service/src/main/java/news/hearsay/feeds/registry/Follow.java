package news.hearsay.feeds.registry;

import java.util.Locale;

/** Whether the items of a feed are followed to their page. */
public enum Follow {
    /** No page is read. */
    NEVER,
    /** The page of an item is read if the text in the feed is a teaser or missing. */
    INCOMPLETE,
    /** The page of each item is read. */
    ALWAYS;

    /** Returns the name in lower case, as in the database and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the constant for a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Follow of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
