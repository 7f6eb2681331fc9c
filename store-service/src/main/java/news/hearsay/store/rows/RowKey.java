package news.hearsay.store.rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The key of a row that an extractor produced.
 *
 * @param version see {@link ExtractorVersion#literal}
 */
record RowKey(String id, String version) {

    /** Returns the last event of each key, because a statement cannot write a row twice. */
    static <E> Collection<E> last(Collection<E> events, Function<E, RowKey> key) {
        Map<RowKey, E> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(key.apply(event), event));
        return last.values();
    }
}
