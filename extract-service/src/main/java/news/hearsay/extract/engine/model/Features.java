package news.hearsay.extract.engine.model;

import java.util.Arrays;

/**
 * The features of one decision, as 64-bit hashes of a template's id and its values (hash kernel, Weinberger et al.
 * 2009). Reused from decision to decision: call {@link #clear()} first. Not thread-safe.
 */
public final class Features {

    // multipliers of SplitMix64 (Steele et al. 2014)
    private static final long M1 = 0x9E3779B97F4A7C15L;
    private static final long M2 = 0xBF58476D1CE4E5B9L;

    private static final int INITIAL_CAPACITY = 64;

    private int[] keys = new int[INITIAL_CAPACITY];
    private long[] buffer = new long[INITIAL_CAPACITY];
    private int[] secondBuffer = new int[INITIAL_CAPACITY];
    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** The key of a feature in a model: both halves of its hash in one. */
    int key(int i) {
        return keys[i];
    }

    /** A buffer for a number for each feature. */
    long[] buffer() {
        return buffer;
    }

    /** Another buffer, for smaller numbers. */
    int[] secondBuffer() {
        return secondBuffer;
    }

    public void add(int template) {
        put(finish(template * M1));
    }

    public void add(int template, int a) {
        put(finish(step(template * M1, a)));
    }

    public void add(int template, int a, int b) {
        put(finish(step(step(template * M1, a), b)));
    }

    public void add(int template, int a, int b, int c) {
        put(finish(step(step(step(template * M1, a), b), c)));
    }

    public void add(int template, int a, int b, int c, int d) {
        put(finish(step(step(step(step(template * M1, a), b), c), d)));
    }

    private void put(long hash) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            buffer = new long[size * 2];
            secondBuffer = new int[size * 2];
        }
        keys[size++] = (int) (hash >>> 32) ^ (int) hash;
    }

    private static long step(long h, int value) {
        long x = (h ^ value) * M2;
        return x ^ (x >>> 29);
    }

    private static long finish(long h) {
        long x = (h ^ (h >>> 32)) * M1;
        return x ^ (x >>> 31);
    }

    /** A hash of a string's characters, the same on every platform. */
    public static int hash(CharSequence chars) {
        int h = 0;
        for (int i = 0; i < chars.length(); i++) {
            h = h * 31 + chars.charAt(i);
        }
        return h * 0x9E3779B1 ^ (h >>> 15);
    }
}
