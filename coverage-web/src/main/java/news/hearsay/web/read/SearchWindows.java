package news.hearsay.web.read;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import news.hearsay.web.read.SearchWindow.Position;
import org.jspecify.annotations.Nullable;

/**
 * Divides the matches of a search into windows of the same number of matches, the newest first. To rank a match, its
 * row is read and its claim parsed, so the windows limit the cost of a page to that of their size, however many matches
 * there are.
 */
final class SearchWindows {

    /** How many mentions are looked through first, for each match in a window: a word of 2.5 % of them fills it. */
    private static final int FIRST_RATIO = 40;

    /**
     * How many are looked through next. A rarer word has so few matches that all of them are looked through at once.
     */
    private static final int SECOND_RATIO = 320;

    private final SqlQueries database;
    private final int matches;

    /**
     * Creates windows.
     *
     * @param matches the number of matches in a window
     */
    SearchWindows(SqlQueries database, int matches) {
        this.database = database;
        this.matches = matches;
    }

    /**
     * Returns the window that follows a mention.
     *
     * @param search the words and the filter
     * @param olderThan the oldest mention of the window before; null for the first window
     */
    SearchWindow next(Map<String, @Nullable Object> search, @Nullable Position olderThan) {
        Map<String, @Nullable Object> values = new HashMap<>(search);
        values.put("matches", matches);
        SearchWindow.addTo(values, "olderThan", olderThan);
        Position oldest = oldestOf(values, FIRST_RATIO);
        if (oldest == null && countMatches(values) > matches) {
            oldest = oldestOf(values, SECOND_RATIO);
            oldest = oldest == null ? oldestSince(values, null) : oldest;
        }
        return new SearchWindow(olderThan, oldest);
    }

    /** Returns the oldest match of a full window among the newest mentions, or null if they do not fill it. */
    private @Nullable Position oldestOf(Map<String, @Nullable Object> values, int ratio) {
        return database.query("select_time_of_mention")
                .params(values)
                .param("mentions", matches * ratio)
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> oldestSince(values, since))
                .orElse(null);
    }

    private @Nullable Position oldestSince(Map<String, @Nullable Object> values, @Nullable OffsetDateTime since) {
        return database.query("select_oldest_match")
                .params(values)
                .param("since", since)
                .query(RecordRowMapper.of(Position.class))
                .optional()
                .orElse(null);
    }

    /** Returns the number of matches that are left, or a greater one than that of a window. */
    private long countMatches(Map<String, @Nullable Object> values) {
        return database.query("count_matches").params(values).query(Long.class).single();
    }
}
