package news.hearsay.store.rows;

import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.events.Span;

/**
 * Arrays inside a row, as PostgreSQL writes them: the columns of a multi-row statement are arrays, and arrays of arrays
 * can't be ragged.
 */
final class ArrayLiteral {

    private ArrayLiteral() {}

    static String of(List<String> words) {
        return words.stream()
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Spans as an {@code int4range[]}: code points, end exclusive. */
    static String ofSpans(List<Span> spans) {
        return spans.stream().map(span -> '"' + range(span) + '"').collect(Collectors.joining(",", "{", "}"));
    }

    /** A span as an {@code int4range}: code points, end exclusive. */
    static String range(Span span) {
        return "[" + span.start() + "," + span.end() + ")";
    }
}
