package news.hearsay.extract.engine.model;

/**
 * The weights of a model with up to eight labels, in 128 bits a slot: 31 bits that are 0, a 1, the key, and the weights
 * of the labels as {@link BiasedWeights}. A slot never crosses the border of a cache line.
 */
final class OctetTable implements WeightTable {

    static final int MAX_LABELS = 8;

    private static final int MIN_BITS = 3;
    private static final long USED = 1L << 32;

    private final int labels;
    private final int mask;
    private final long[] slots;

    OctetTable(FeatureRows rows) {
        labels = rows.labels();
        int capacity = 1 << WeightTable.bits(rows.keys().length, MIN_BITS);
        slots = new long[2 * capacity];
        mask = slots.length - 1;
        rows.forEachByWeight((key, row) -> put(key, packed(rows, row)));
    }

    private static long packed(FeatureRows rows, int row) {
        long packed = BiasedWeights.ZERO;
        for (int i = 0; i < rows.count(row); i++) {
            packed = BiasedWeights.with(packed, rows.label(row, i), rows.weight(row, i));
        }
        return packed;
    }

    private void put(int key, long packed) {
        int at = home(key);
        while (slots[at] != 0) {
            at = at + 2 & mask;
        }
        slots[at] = used(key);
        slots[at + 1] = packed;
    }

    private int home(int key) {
        return key * 2 & mask;
    }

    private static long used(int key) {
        return USED | Integer.toUnsignedLong(key);
    }

    @Override
    public void add(Features features, int from, int to, float[] sums) {
        long[] homes = features.buffer();
        for (int i = from; i < to; i++) {
            homes[i] = slots[home(features.key(i))];
        }
        long even = 0;
        long odd = 0;
        for (int i = from; i < to; i++) {
            int key = features.key(i);
            long packed =
                    homes[i] == used(key) ? slots[home(key) + 1] : homes[i] == 0 ? BiasedWeights.ZERO : packed(key);
            even += packed & BiasedWeights.EVEN;
            odd += packed >>> 8 & BiasedWeights.EVEN;
        }
        BiasedWeights.unpack(even, odd, to - from, sums, 0, labels);
    }

    /** The weights of a key that is not in its home slot. */
    private long packed(int key) {
        long used = used(key);
        for (int at = home(key) + 2 & mask; ; at = at + 2 & mask) {
            if (slots[at] == 0) {
                return BiasedWeights.ZERO;
            }
            if (slots[at] == used) {
                return slots[at + 1];
            }
        }
    }
}
