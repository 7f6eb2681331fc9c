package news.hearsay.extract.engine.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A trained linear model: each feature adds a weight to some of the labels. Weights have 8 bits, and the row of a
 * feature contains only the labels for which it has a weight. Immutable and thread-safe.
 */
public final class LinearModel {

    private final int labels;
    private final float scale;
    private final int size;
    /** the rows by ascending key: the number of labels, then label and weight of each */
    private final byte[] rows;
    /** open addressing: the key in the upper half, the start of its row plus one in the lower half; 0 is empty */
    private final long[] slots;

    private final int mask;

    /**
     * @param keys ascending
     * @param rows in the order of the keys
     */
    LinearModel(int labels, float scale, int[] keys, byte[] rows) {
        this.labels = labels;
        this.scale = scale;
        this.size = keys.length;
        this.rows = rows;
        int capacity = Integer.highestOneBit(Math.max(8, keys.length) * 2 - 1) * 2;
        this.slots = new long[capacity];
        this.mask = capacity - 1;
        int at = 0;
        for (int key : keys) {
            int slot = key & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (long) key << 32 | at + 1;
            at += 1 + 2 * rows[at];
        }
    }

    public int labels() {
        return labels;
    }

    /** The number of features that have weights. */
    public int size() {
        return size;
    }

    static int key(long feature) {
        return (int) (feature >>> 32) ^ (int) feature;
    }

    /**
     * Writes the score of each label into {@code scores}. All slots are read before any is used, so that the processor
     * overlaps their cache misses.
     */
    public void score(Features features, float[] scores) {
        int n = features.size();
        long[] entries = features.entries();
        for (int i = 0; i < n; i++) {
            entries[i] = slots[key(features.get(i)) & mask];
        }
        Arrays.fill(scores, 0, labels, 0f);
        for (int i = 0; i < n; i++) {
            long entry = entries[i];
            if (entry == 0) {
                continue;
            }
            int key = key(features.get(i));
            int slot = key & mask;
            while (entry != 0) {
                if ((int) (entry >>> 32) == key) {
                    add((int) entry - 1, scores);
                    break;
                }
                slot = (slot + 1) & mask;
                entry = slots[slot];
            }
        }
        for (int label = 0; label < labels; label++) {
            scores[label] *= scale;
        }
    }

    private void add(int row, float[] scores) {
        int end = row + 1 + 2 * rows[row];
        for (int at = row + 1; at < end; at += 2) {
            scores[rows[at]] += rows[at + 1];
        }
    }

    /** Writes the model; keys are written as differences, which compress well. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(labels);
        out.writeFloat(scale);
        out.writeInt(size);
        out.writeInt(rows.length);
        int[] keys = new int[size];
        int n = 0;
        for (long slot : slots) {
            if (slot != 0) {
                keys[n++] = (int) (slot >>> 32);
            }
        }
        Arrays.sort(keys);
        long last = Integer.MIN_VALUE;
        for (int key : keys) {
            writeVarint(key - last, out);
            last = key;
        }
        out.write(rows);
    }

    /** Reads a model that {@link #write} has written. */
    public static LinearModel read(DataInput in) throws IOException {
        int labels = in.readInt();
        float scale = in.readFloat();
        int[] keys = new int[in.readInt()];
        byte[] rows = new byte[in.readInt()];
        long last = Integer.MIN_VALUE;
        for (int i = 0; i < keys.length; i++) {
            last += readVarint(in);
            keys[i] = (int) last;
        }
        in.readFully(rows);
        return new LinearModel(labels, scale, keys, rows);
    }

    /** Writes a number from 0 in groups of seven bits, the lowest first (LEB128). */
    public static void writeVarint(long value, DataOutput out) throws IOException {
        long rest = value;
        while (rest > 0x7f) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /** Reads a number that {@link #writeVarint} has written. */
    public static long readVarint(DataInput in) throws IOException {
        long value = 0;
        int shift = 0;
        while (true) {
            byte group = in.readByte();
            value |= (long) (group & 0x7f) << shift;
            if (group >= 0) {
                return value;
            }
            shift += 7;
        }
    }
}
