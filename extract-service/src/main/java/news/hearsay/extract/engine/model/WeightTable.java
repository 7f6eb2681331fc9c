package news.hearsay.extract.engine.model;

/**
 * The weights of a model as a hash table with open addressing and linear probing, whose home slot is given by the lower
 * bits of a key. A look-up costs mostly cache misses, so the layouts differ in what the labels need: a look-up reads
 * one cache line wherever the weights fit behind their key. Sums are sums of integers, which no order of addition
 * changes.
 */
sealed interface WeightTable permits SingleTable, TripleTable, OctetTable, SparseTable {

    /** The most features of one call of {@link #add}: the sums of so many biased weights fit into 16 bits. */
    int MAX_FEATURES = 256;

    /** Slots that are used, at most, in proportion to all: probing stays within a cache line or two. */
    double MAX_LOAD = 0.6;

    /**
     * Adds the weights of some features to the sum of each label. The home slots of all features are read before any is
     * used, so that the processor overlaps their cache misses.
     *
     * @param from the first feature
     * @param to the feature after the last one, at most {@link #MAX_FEATURES} later
     */
    void add(Features features, int from, int to, float[] sums);

    static WeightTable of(FeatureRows rows) {
        if (rows.labels() == 1) {
            return new SingleTable(rows);
        }
        if (rows.labels() <= TripleTable.MAX_LABELS) {
            return new TripleTable(rows);
        }
        return rows.labels() <= OctetTable.MAX_LABELS ? new OctetTable(rows) : new SparseTable(rows);
    }

    /** The number of bits of a slot's index for so many keys. */
    static int bits(int keys, int min) {
        int bits = min;
        while (keys > MAX_LOAD * (1L << bits)) {
            bits++;
        }
        return bits;
    }

    /** Puts a value, which is not 0, into the first free slot from the home slot of its key. */
    static void put(long[] slots, int key, int value) {
        int mask = slots.length - 1;
        int at = key & mask;
        while (slots[at] != 0) {
            at = at + 1 & mask;
        }
        slots[at] = (long) key << 32 | value;
    }

    /** The value of a key that is not in its home slot; 0 if there is none. */
    static int displaced(long[] slots, int key) {
        int mask = slots.length - 1;
        for (int at = key + 1 & mask; ; at = at + 1 & mask) {
            long slot = slots[at];
            if (slot == 0) {
                return 0;
            }
            if ((int) (slot >>> 32) == key) {
                return (int) slot;
            }
        }
    }
}
