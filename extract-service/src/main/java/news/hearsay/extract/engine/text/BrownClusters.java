package news.hearsay.extract.engine.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.Varints;

/**
 * Brown clusters of words (Brown et al. 1992). Words that occur in similar contexts share a prefix of a path of bits,
 * so that weights trained on one word also apply to similar ones. Words are stored as hashes; two words with one hash
 * share a cluster, which the models tolerate. Immutable and thread-safe.
 */
final class BrownClusters {

    private static final int UNKNOWN = 1;

    private final int[] hashes;
    private final int[] paths;
    /** open addressing: hash and path, of which none is 0; 0 is empty */
    private final long[] slots;

    private final int mask;

    private BrownClusters(int[] hashes, int[] paths) {
        this.hashes = hashes;
        this.paths = paths;
        int capacity = Integer.highestOneBit(Math.max(8, hashes.length) * 2 - 1) * 2;
        slots = new long[capacity];
        mask = capacity - 1;
        for (int i = 0; i < hashes.length; i++) {
            int slot = hashes[i] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (long) hashes[i] << 32 | paths[i];
        }
    }

    /** Clusters from words in lower case and their paths, such as "0110". */
    static BrownClusters of(SortedMap<String, String> words) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        for (Map.Entry<String, String> entry : words.entrySet()) {
            sorted.putIfAbsent(Features.hash(entry.getKey()), Integer.parseInt("1" + entry.getValue(), 2));
        }
        return new BrownClusters(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** The path of bits of a word, given by its hash, with a leading 1; just 1 for an unknown word. */
    int path(int wordHash) {
        for (int at = wordHash & mask; ; at = (at + 1) & mask) {
            long slot = slots[at];
            if (slot == 0) {
                return UNKNOWN;
            }
            if ((int) (slot >>> 32) == wordHash) {
                return (int) slot;
            }
        }
    }

    /** The first bits of a path, with a leading 1. */
    static int prefix(int path, int bits) {
        int length = 31 - Integer.numberOfLeadingZeros(path);
        return length <= bits ? path : path >>> (length - bits);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(hashes.length);
        long last = Integer.MIN_VALUE;
        for (int hash : hashes) {
            Varints.write(hash - last, out);
            last = hash;
        }
        for (int path : paths) {
            Varints.write(path, out);
        }
    }

    static BrownClusters read(DataInput in) throws IOException {
        int[] hashes = new int[in.readInt()];
        int[] paths = new int[hashes.length];
        long last = Integer.MIN_VALUE;
        for (int i = 0; i < hashes.length; i++) {
            last += Varints.read(in);
            hashes[i] = (int) last;
        }
        for (int i = 0; i < paths.length; i++) {
            paths[i] = (int) Varints.read(in);
        }
        return new BrownClusters(hashes, paths);
    }
}
