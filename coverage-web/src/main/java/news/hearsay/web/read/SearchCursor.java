package news.hearsay.web.read;

import java.util.List;
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

    private static final String ORDER = "search";
    private static final int SIZE = 7;

    static SearchCursor of(ClaimSearch.SearchResult row, SearchWindow window) {
        return new SearchCursor(
                window,
                row.rank(),
                new Position(row.mention().saidAt(), row.mention().id()));
    }

    Cursor cursor() {
        Position olderThan = window.olderThan();
        Position oldest = window.oldest();
        return new Cursor(
                ORDER,
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
     * @throws InvalidFilterException if the cursor is malformed or belongs to another list
     */
    static @Nullable SearchCursor decode(@Nullable String text) {
        if (text == null) {
            return null;
        }
        @Nullable String[] key = Cursor.decode(text, ORDER, SIZE);
        Position last = Position.parse(key[5], key[6]);
        if (last == null) {
            throw InvalidFilterException.cursor();
        }
        return new SearchCursor(
                new SearchWindow(Position.parse(key[0], key[1]), Position.parse(key[2], key[3])), rank(key[4]), last);
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
