package news.hearsay.extract.engine.model;

import java.util.Arrays;

/**
 * The weights of a model with many labels, in 64 bits a slot: the key, and what it has weights for. Three features of
 * four have weights for one label or two, which are in the slot: 4 bits that are 0, 6 bits for each label and 8 bits
 * for each weight. The others, which are frequent in texts, have a row for all labels ({@link BiasedWeights}) of mostly
 * one cache line; their slot holds {@link #ROW} and the row's number. A slot of 0 is empty.
 */
final class SparseTable implements WeightTable {

    private static final int MIN_BITS = 3;
    private static final int MAX_LABELS = 64;
    /** Features with weights for more labels have a row. */
    private static final int MAX_IN_SLOT = 2;

    private static final int ROW_BIT = 28;
    private static final int ROW = 1 << ROW_BIT;

    private final int labels;
    /** the numbers of a row, eight labels in each */
    private final int width;

    private final int mask;
    private final long[] slots;
    private final long[] dense;

    SparseTable(FeatureRows rows) {
        labels = rows.labels();
        if (labels > MAX_LABELS) {
            throw new IllegalArgumentException("more than " + MAX_LABELS + " labels: " + labels);
        }
        width = (labels + 7) / 8;
        slots = new long[1 << WeightTable.bits(rows.keys().length, MIN_BITS)];
        mask = slots.length - 1;
        int[] count = new int[1];
        rows.forEach((_, row) -> count[0] += rows.count(row) > MAX_IN_SLOT ? 1 : 0);
        dense = new long[count[0] * width];
        Arrays.fill(dense, BiasedWeights.ZERO);
        int[] next = new int[1];
        rows.forEachByWeight((key, row) -> {
            if (rows.count(row) > MAX_IN_SLOT) {
                fill(rows, row, next[0]);
                WeightTable.put(slots, key, ROW | next[0]++);
            } else {
                WeightTable.put(slots, key, inSlot(rows, row));
            }
        });
    }

    private void fill(FeatureRows rows, int row, int number) {
        for (int i = 0; i < rows.count(row); i++) {
            int label = rows.label(row, i);
            int at = number * width + label / 8;
            dense[at] = BiasedWeights.with(dense[at], label % 8, rows.weight(row, i));
        }
    }

    private static int inSlot(FeatureRows rows, int row) {
        int second = rows.count(row) > 1 ? rows.label(row, 1) << 22 | (rows.weight(row, 1) & 0xff) << 8 : 0;
        return second | rows.label(row, 0) << 16 | rows.weight(row, 0) & 0xff;
    }

    @Override
    public void add(Features features, int from, int to, float[] sums) {
        long[] homes = features.buffer();
        for (int i = from; i < to; i++) {
            homes[i] = slots[features.key(i) & mask];
        }
        int[] inSlots = features.secondBuffer();
        int rows = 0;
        int inSlotCount = 0;
        for (int i = from; i < to; i++) {
            int key = features.key(i);
            long slot = homes[i];
            int value = (int) (slot >>> 32) == key ? (int) slot : slot == 0 ? 0 : WeightTable.displaced(slots, key);
            // without branches, which the processor could not predict: what does not count is overwritten
            int row = value >> ROW_BIT;
            homes[from + rows] = value ^ ROW;
            rows += row;
            inSlots[inSlotCount] = value;
            inSlotCount += (-value >>> 31) - row;
        }
        for (int i = 0; i < inSlotCount; i++) {
            int value = inSlots[i];
            sums[value >> 16 & 0x3f] += (byte) value;
            sums[value >> 22] += (byte) (value >> 8);
        }
        addRows(homes, from, from + rows, sums);
    }

    /** Adds the rows with the given numbers, eight labels after the other. */
    private void addRows(long[] numbers, int from, int to, float[] sums) {
        for (int column = 0; column < width; column++) {
            long even = 0;
            long odd = 0;
            for (int i = from; i < to; i++) {
                long packed = dense[(int) numbers[i] * width + column];
                even += packed & BiasedWeights.EVEN;
                odd += packed >>> 8 & BiasedWeights.EVEN;
            }
            BiasedWeights.unpack(even, odd, to - from, sums, column * 8, labels);
        }
    }
}
