package news.hearsay.web.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows.
 *
 * @param kind the type of the rows, also of an empty page
 * @param items the rows in the requested order
 * @param next the cursor of the next page; null on the last page
 */
public record Listing<T>(
        @JsonIgnore Class<T> kind,
        List<T> items,

        @Schema(description = "The cursor of the next page; null on the last page") @Nullable
        String next) {

    /** Returns a page of the first {@code limit} rows; further rows show that a next page exists. */
    static <T> Listing<T> of(Class<T> kind, List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Listing<>(kind, List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Listing<>(kind, items, cursor.apply(items.getLast()).encode());
    }

    /** Returns the page with each row replaced by what it contains. */
    <R> Listing<R> as(Class<R> kind, Function<T, R> content) {
        return new Listing<>(kind, items.stream().map(content).toList(), next);
    }
}
