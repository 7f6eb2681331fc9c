package news.hearsay.extract.engine.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The weights of a linear model as they are stored. Weights have 8 bits, and the row of a feature contains only the
 * labels for which it has a weight.
 *
 * @param labels the number of labels
 * @param scale by which the sum of the weights is multiplied
 * @param keys of the features, ascending
 * @param rows in the order of the keys: the number of labels, then label and weight of each
 */
record FeatureRows(int labels, float scale, int[] keys, byte[] rows) {

    private static final int MAX_RANK = 1 << 10;

    /** Receives the rows one after the other. */
    interface Consumer {

        /** Receives the row of a key, which begins at an index of {@link FeatureRows#rows}. */
        void accept(int key, int row);
    }

    void forEach(Consumer consumer) {
        int at = 0;
        for (int key : keys) {
            consumer.accept(key, at);
            at += 1 + 2 * rows[at];
        }
    }

    /**
     * Gives a consumer the rows with the greatest weights first, which are those of the most frequent features: in a
     * hash table they get the places that are found first.
     */
    void forEachByWeight(Consumer consumer) {
        int[] at = new int[keys.length];
        int[] rank = new int[keys.length];
        int[] starts = new int[MAX_RANK + 2];
        for (int i = 0, row = 0; i < keys.length; row += 1 + 2 * rows[row], i++) {
            at[i] = row;
            rank[i] = MAX_RANK - Math.min(MAX_RANK, total(row));
            starts[rank[i] + 1]++;
        }
        for (int r = 1; r < starts.length; r++) {
            starts[r] += starts[r - 1];
        }
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[starts[rank[i]]++] = i;
        }
        for (int i : order) {
            consumer.accept(keys[i], at[i]);
        }
    }

    private int total(int row) {
        int total = 0;
        for (int i = 0; i < count(row); i++) {
            total += Math.abs(weight(row, i));
        }
        return total;
    }

    /** The number of labels for which a row has a weight. */
    int count(int row) {
        return rows[row];
    }

    int label(int row, int i) {
        return rows[row + 1 + 2 * i];
    }

    byte weight(int row, int i) {
        return rows[row + 2 + 2 * i];
    }

    /** Writes the rows; keys are written as differences, which compress well. */
    void write(DataOutput out) throws IOException {
        out.writeInt(labels);
        out.writeFloat(scale);
        out.writeInt(keys.length);
        out.writeInt(rows.length);
        long last = Integer.MIN_VALUE;
        for (int key : keys) {
            Varints.write(key - last, out);
            last = key;
        }
        out.write(rows);
    }

    /** Reads rows that {@link #write} has written. */
    static FeatureRows read(DataInput in) throws IOException {
        int labels = in.readInt();
        float scale = in.readFloat();
        int[] keys = new int[in.readInt()];
        byte[] rows = new byte[in.readInt()];
        long last = Integer.MIN_VALUE;
        for (int i = 0; i < keys.length; i++) {
            last += Varints.read(in);
            keys[i] = (int) last;
        }
        in.readFully(rows);
        return new FeatureRows(labels, scale, keys, rows);
    }
}
