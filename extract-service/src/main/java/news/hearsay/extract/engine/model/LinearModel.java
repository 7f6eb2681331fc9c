package news.hearsay.extract.engine.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A trained linear model: each feature adds a weight to each of a few labels. Weights are kept in 8 bits, a feature's row holds only the labels
 * for which it has one. Immutable and thread-safe.
 */
public final class LinearModel {

    private final int labels;
    private final float scale;
    private final int[] keys;
    private final int[] rowStart;
    private final byte[] rowLabel;
    private final byte[] rowWeight;

    /** open addressing: the row of a key, from 1; 0 is empty */
    private final int[] slots;

    private final int mask;

    LinearModel(int labels, float scale, int[] keys, int[] rowStart, byte[] rowLabel, byte[] rowWeight) {
        this.labels = labels;
        this.scale = scale;
        this.keys = keys;
        this.rowStart = rowStart;
        this.rowLabel = rowLabel;
        this.rowWeight = rowWeight;
        int capacity = Integer.highestOneBit(Math.max(8, keys.length) * 2 - 1) * 2;
        this.slots = new int[capacity];
        this.mask = capacity - 1;
        for (int row = 0; row < keys.length; row++) {
            int slot = keys[row] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = row + 1;
        }
    }

    public int labels() {
        return labels;
    }

    /** How many features have weights. */
    public int size() {
        return keys.length;
    }

    static int key(long feature) {
        return (int) (feature >>> 32) ^ (int) feature;
    }

    /** The score of each label, written into {@code scores}. */
    public void score(Features features, float[] scores) {
        Arrays.fill(scores, 0, labels, 0f);
        add(features, scores);
        for (int i = 0; i < labels; i++) {
            scores[i] *= scale;
        }
    }

    private void add(Features features, float[] scores) {
        for (int i = 0; i < features.size(); i++) {
            int key = key(features.get(i));
            int slot = key & mask;
            int row;
            while ((row = slots[slot]) != 0) {
                if (keys[row - 1] == key) {
                    for (int j = rowStart[row - 1]; j < rowStart[row]; j++) {
                        scores[rowLabel[j]] += rowWeight[j];
                    }
                    break;
                }
                slot = (slot + 1) & mask;
            }
        }
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(labels);
        out.writeFloat(scale);
        out.writeInt(keys.length);
        out.writeInt(rowLabel.length);
        for (int key : keys) {
            out.writeInt(key);
        }
        for (int row = 0; row < keys.length; row++) {
            out.writeByte(rowStart[row + 1] - rowStart[row]);
        }
        out.write(rowLabel);
        out.write(rowWeight);
    }

    public static LinearModel read(DataInput in) throws IOException {
        int labels = in.readInt();
        float scale = in.readFloat();
        int size = in.readInt();
        int entries = in.readInt();
        byte[] bytes = new byte[size * 4];
        in.readFully(bytes);
        int[] keys = new int[size];
        java.nio.ByteBuffer.wrap(bytes).asIntBuffer().get(keys);
        byte[] lengths = new byte[size];
        in.readFully(lengths);
        int[] rowStart = new int[size + 1];
        for (int row = 0; row < size; row++) {
            rowStart[row + 1] = rowStart[row] + (lengths[row] & 0xff);
        }
        byte[] rowLabel = new byte[entries];
        in.readFully(rowLabel);
        byte[] rowWeight = new byte[entries];
        in.readFully(rowWeight);
        return new LinearModel(labels, scale, keys, rowStart, rowLabel, rowWeight);
    }
}
