package news.hearsay.coverage.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps of the entries that were used last. */
public final class RecentlyUsed {

    private static final float LOAD = 0.75f;

    private RecentlyUsed() {}

    /**
     * A map that forgets the entry that was not used for the longest time if it has more than a maximum. Thread-safe.
     */
    public static <K, V> Map<K, V> ofAtMost(int maximum) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > maximum;
            }
        });
    }
}
