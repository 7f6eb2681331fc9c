package news.hearsay.coverage.assembly;

import java.util.Map;

/** Look-ups of keys that an earlier step has added. */
final class Present {

    private Present() {}

    /** @throws IllegalStateException if the map has no such key, which is a bug */
    static <K, V> V in(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("no entry for " + key);
        }
        return value;
    }
}
