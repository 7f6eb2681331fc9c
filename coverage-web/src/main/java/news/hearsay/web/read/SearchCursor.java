package news.hearsay.web.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import news.hearsay.web.read.SearchWindow.Position;
import org.jspecify.annotations.Nullable;

/**
 * The position of the last row of a page of search results.
 *
 * @param window the window of the row; the next page starts in it
 * @param rank the row's rank
 * @param last the row's mention
 */
record SearchCursor(SearchWindow window, float rank, Position last) {

    private static final int SIZE = 7;

    static SearchCursor of(ClaimSearch.SearchResult row, SearchWindow window) {
        return new SearchCursor(
                window,
                row.rank(),
                new Position(row.mention().saidAt(), row.mention().id()));
    }

    /** Returns the cursor of a page of matches of these words. */
    Cursor cursor(String words) {
        Position olderThan = window.olderThan();
        Position oldest = window.oldest();
        return new Cursor(
                order(words),
                List.of(
                        time(olderThan),
                        id(olderThan),
                        time(oldest),
                        id(oldest),
                        Float.toString(rank),
                        time(last),
                        id(last)));
    }

    /**
     * Returns the decoded cursor, or null if {@code text} is null.
     *
     * @param words the words that are searched for
     * @throws InvalidFilterException if the cursor is malformed or belongs to another list or other words
     */
    static @Nullable SearchCursor decode(@Nullable String text, String words) {
        if (text == null) {
            return null;
        }
        @Nullable String[] key = Cursor.decode(text, order(words), SIZE);
        Position last = Position.parse(key[5], key[6]);
        if (last == null) {
            throw InvalidFilterException.cursor();
        }
        return new SearchCursor(
                new SearchWindow(Position.parse(key[0], key[1]), Position.parse(key[2], key[3])), rank(key[4]), last);
    }

    /** Ranks of other words are in another order, so a position among them has no meaning. */
    private static String order(String words) {
        return "search-" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private static float rank(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            throw InvalidFilterException.cursor();
        }
    }

    private static String time(@Nullable Position position) {
        return position == null ? "" : position.saidAt().toString();
    }

    private static String id(@Nullable Position position) {
        return position == null ? "" : position.id();
    }
}
