package news.hearsay.web.read;

import java.util.function.Function;

/**
 * How a list of records is sorted, the greatest value first.
 *
 * @param name the value of the request parameter {@code order}
 * @param expression the SQL expression of the value
 * @param type its SQL type
 * @param key the value of a row, as text
 */
record Sorting<T>(String name, String expression, String type, Function<T, String> key) {

    static <T> Sorting<T> ofCount(String name, String column, Function<T, Long> count) {
        return new Sorting<>(name, column, "bigint", row -> count.apply(row).toString());
    }
}
