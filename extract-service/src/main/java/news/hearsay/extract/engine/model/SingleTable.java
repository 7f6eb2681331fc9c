package news.hearsay.extract.engine.model;

/**
 * The weights of a model with one label, in 32 bits a slot. The home slot gives the lower bits of a key, so a slot
 * holds only the other bits (quotienting, Knuth 1973, 6.4 exercise 13): from the top the rest of the key, the distance
 * from the home slot, and 8 bits for the weight. A weight is never 0, so 0 is an empty slot.
 */
final class SingleTable implements WeightTable {

    private static final int MIN_BITS = 16;
    private static final int WEIGHT_BITS = 8;

    private final int bits;
    private final int mask;
    private final int[] slots;

    SingleTable(FeatureRows rows) {
        bits = WeightTable.bits(rows.keys().length, MIN_BITS);
        slots = new int[1 << bits];
        mask = slots.length - 1;
        rows.forEachByWeight((key, row) -> put(key, rows.weight(row, 0)));
    }

    private void put(int key, byte weight) {
        int distance = 0;
        while (slots[key + distance & mask] != 0) {
            distance++;
        }
        if (distance >= 1 << bits - WEIGHT_BITS) {
            throw new IllegalArgumentException("keys of one home slot: " + distance);
        }
        slots[key + distance & mask] = tag(key) + distance << WEIGHT_BITS | weight & 0xff;
    }

    /** The rest of a key, before a distance of 0. */
    private int tag(int key) {
        return key >>> bits << bits - WEIGHT_BITS;
    }

    @Override
    public void add(Features features, int from, int to, float[] sums) {
        long[] homes = features.buffer();
        for (int i = from; i < to; i++) {
            homes[i] = slots[features.key(i) & mask];
        }
        int sum = 0;
        for (int i = from; i < to; i++) {
            int slot = (int) homes[i];
            int key = features.key(i);
            int tag = tag(key);
            sum += slot >>> WEIGHT_BITS == tag ? (byte) slot : slot == 0 ? 0 : weight(key, tag);
        }
        sums[0] += sum;
    }

    /** The weight of a key that is not in its home slot. */
    private int weight(int key, int tag) {
        for (int distance = 1; ; distance++) {
            int slot = slots[key + distance & mask];
            if (slot == 0) {
                return 0;
            }
            if (slot >>> WEIGHT_BITS == tag + distance) {
                return (byte) slot;
            }
        }
    }
}
