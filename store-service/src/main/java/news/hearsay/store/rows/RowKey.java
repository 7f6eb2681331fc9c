package news.hearsay.store.rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The key of the rows that an extractor makes.
 *
 * @param version as by {@link Version#literal}
 */
record RowKey(String id, String version) {

    /** One event for each key, the last: a statement can't touch a row twice. */
    static <E> Collection<E> last(Collection<E> events, Function<E, RowKey> key) {
        Map<RowKey, E> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(key.apply(event), event));
        return last.values();
    }
}
