package news.hearsay.web.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows.
 *
 * @param kind of rows; known even where there are none
 * @param items in the order asked for
 * @param next the cursor of what follows; null at the end
 */
public record Listing<T>(
        @JsonIgnore Class<T> kind,
        List<T> items,

        @Schema(description = "The cursor of what follows; null at the end") @Nullable
        String next) {

    /** Of one row more than the page may have: that there is one says that there is a next page. */
    static <T> Listing<T> of(Class<T> kind, List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Listing<>(kind, List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Listing<>(kind, items, cursor.apply(items.getLast()).encode());
    }
}
