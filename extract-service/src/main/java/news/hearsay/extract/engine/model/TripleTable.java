package news.hearsay.extract.engine.model;

/**
 * The weights of a model with two or three labels, in 64 bits a slot: the key, 8 bits that are 0, and 8 bits for the
 * weight of each label from the last to the first. At least one weight is not 0, so 0 is an empty slot.
 */
final class TripleTable implements WeightTable {

    static final int MAX_LABELS = 3;

    private static final int MIN_BITS = 3;

    private final int labels;
    private final int mask;
    private final long[] slots;

    TripleTable(FeatureRows rows) {
        labels = rows.labels();
        slots = new long[1 << WeightTable.bits(rows.keys().length, MIN_BITS)];
        mask = slots.length - 1;
        rows.forEachByWeight((key, row) -> WeightTable.put(slots, key, packed(rows, row)));
    }

    private static int packed(FeatureRows rows, int row) {
        int packed = 0;
        for (int i = 0; i < rows.count(row); i++) {
            packed |= (rows.weight(row, i) & 0xff) << 8 * rows.label(row, i);
        }
        return packed;
    }

    @Override
    public void add(Features features, int from, int to, float[] sums) {
        long[] homes = features.buffer();
        for (int i = from; i < to; i++) {
            homes[i] = slots[features.key(i) & mask];
        }
        int first = 0;
        int second = 0;
        int third = 0;
        for (int i = from; i < to; i++) {
            long slot = homes[i];
            int key = features.key(i);
            int packed = (int) (slot >>> 32) == key ? (int) slot : slot == 0 ? 0 : WeightTable.displaced(slots, key);
            first += (byte) packed;
            second += (byte) (packed >> 8);
            third += (byte) (packed >> 16);
        }
        sums[0] += first;
        sums[1] += second;
        if (labels == MAX_LABELS) {
            sums[2] += third;
        }
    }
}
