package news.hearsay.store.rows;

import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.events.Span;

/**
 * Array literals of PostgreSQL. The columns of a multi-row statement are arrays, and the elements of an array of arrays
 * must have the same length; so an array within a row is sent as a literal.
 */
final class ArrayLiteral {

    private ArrayLiteral() {}

    static String of(List<String> words) {
        return words.stream()
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns spans as an {@code int4range[]}: code points, end exclusive. */
    static String ofSpans(List<Span> spans) {
        return spans.stream().map(span -> '"' + range(span) + '"').collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns a span as an {@code int4range}: code points, end exclusive. */
    static String range(Span span) {
        return "[" + span.start() + "," + span.end() + ")";
    }
}
