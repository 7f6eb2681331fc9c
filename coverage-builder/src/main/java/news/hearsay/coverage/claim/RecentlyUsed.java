package news.hearsay.coverage.claim;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entries that were used last, in two generations: if the young one has half of the maximum, it becomes the
 * old one, and the entries of the previous old one are forgotten. Thread-safe.
 */
public final class RecentlyUsed<K, V> {

    private final int maximumOfGeneration;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    private RecentlyUsed(int maximumOfGeneration) {
        this.maximumOfGeneration = maximumOfGeneration;
    }

    /** Keeps about this many entries at most: a few more while several threads add some. */
    public static <K, V> RecentlyUsed<K, V> ofAtMost(int maximum) {
        return new RecentlyUsed<>(Math.max(1, maximum / 2));
    }

    /** The value of a key; null if none is kept. */
    public @Nullable V get(K key) {
        V held = young.get(key);
        if (held != null) {
            return held;
        }
        V used = old.get(key);
        if (used != null) {
            put(key, used);
        }
        return used;
    }

    /** Keeps a value. */
    public void put(K key, V value) {
        young.put(key, value);
        if (young.size() >= maximumOfGeneration) {
            age();
        }
    }

    private synchronized void age() {
        if (young.size() >= maximumOfGeneration) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
