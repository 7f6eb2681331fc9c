package news.hearsay.extract.engine.model;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The weights of a linear model during training. The set of features grows with the examples. Every step is
 * deterministic: the same examples in the same order give the same model, byte for byte. Not thread-safe.
 */
public final class Learner {

    private final int labels;
    private int capacity = 1 << 16;
    private int[] slotKey = new int[capacity];
    private int[] slotRow = new int[capacity];
    private int size;
    private float[] weights;
    private float[] totals;
    private int[] keys = new int[1 << 12];
    private int[] counts = new int[1 << 12];

    public Learner(int labels) {
        this.labels = labels;
        this.weights = new float[labels << 12];
        this.totals = new float[labels << 12];
    }

    public int labels() {
        return labels;
    }

    public int size() {
        return size;
    }

    /** The row of a feature. A new feature gets a row if {@code grow} is true, otherwise -1. */
    private int row(int key, boolean grow) {
        int slot = key & (capacity - 1);
        while (slotRow[slot] != 0) {
            if (slotKey[slot] == key) {
                return slotRow[slot] - 1;
            }
            slot = (slot + 1) & (capacity - 1);
        }
        if (!grow) {
            return -1;
        }
        if (size * 2 >= capacity) {
            rehash();
            return row(key, true);
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
            weights = Arrays.copyOf(weights, weights.length * 2);
            totals = Arrays.copyOf(totals, totals.length * 2);
        }
        keys[size] = key;
        slotKey[slot] = key;
        slotRow[slot] = ++size;
        return size - 1;
    }

    private void rehash() {
        capacity *= 2;
        slotKey = new int[capacity];
        slotRow = new int[capacity];
        for (int row = 0; row < size; row++) {
            int slot = keys[row] & (capacity - 1);
            while (slotRow[slot] != 0) {
                slot = (slot + 1) & (capacity - 1);
            }
            slotKey[slot] = keys[row];
            slotRow[slot] = row + 1;
        }
    }

    /**
     * The rows of a decision's features. New features get rows if {@code grow} is true, otherwise they are left out.
     */
    public int[] rows(Features features, boolean grow) {
        int[] rows = new int[features.size()];
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = row(features.key(i), grow);
            if (row >= 0) {
                rows[n++] = row;
                counts[row] += grow ? 1 : 0;
            }
        }
        return n == rows.length ? rows : Arrays.copyOf(rows, n);
    }

    /** The rows whose features have occurred at least {@code minCount} times while growing. */
    public int[] frequent(int[] rows, int minCount) {
        int[] kept = new int[rows.length];
        int n = 0;
        for (int row : rows) {
            if (counts[row] >= minCount) {
                kept[n++] = row;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    public void score(int[] rows, float[] scores) {
        Arrays.fill(scores, 0, labels, 0f);
        for (int row : rows) {
            int at = row * labels;
            for (int label = 0; label < labels; label++) {
                scores[label] += weights[at + label];
            }
        }
    }

    /** A step of the averaged perceptron (Collins 2002); {@code step} is the number of decisions so far. */
    public void perceptron(int[] rows, int label, float by, int step) {
        for (int row : rows) {
            int at = row * labels + label;
            weights[at] += by;
            totals[at] += by * step;
        }
    }

    /**
     * A step of AdaGrad (Duchi et al. 2011) along one label's gradient of the loss, with L2 decay of the weights that
     * the step touches.
     */
    public void adagrad(int[] rows, int label, float gradient, float rate, float decay) {
        for (int row : rows) {
            int at = row * labels + label;
            float g = gradient + decay * weights[at];
            totals[at] += g * g;
            weights[at] -= rate * g / (1e-3f + (float) Math.sqrt(totals[at]));
        }
    }

    /** The model of the averaged perceptron after {@code steps} decisions, without weights below {@code minWeight}. */
    public LinearModel averaged(int steps, float minWeight) {
        float[] average = new float[size * labels];
        for (int i = 0; i < average.length; i++) {
            average[i] = weights[i] - totals[i] / steps;
        }
        return freeze(average, minWeight);
    }

    /** The model with the current weights, without those below {@code minWeight}. */
    public LinearModel model(float minWeight) {
        return freeze(Arrays.copyOf(weights, size * labels), minWeight);
    }

    /** Leaves out weights below {@code minWeight} and rounds the others to 8 bits. */
    private LinearModel freeze(float[] values, float minWeight) {
        float scale = scale(values, minWeight);
        Integer[] order = new Integer[size];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, Comparator.comparingInt(row -> keys[row]));
        int[] modelKeys = new int[size];
        byte[] rows = new byte[size + 2 * values.length];
        int kept = 0;
        int at = 0;
        for (int row : order) {
            int start = at++;
            for (int label = 0; label < labels; label++) {
                float value = values[row * labels + label];
                int weight = Math.abs(value) < minWeight ? 0 : Math.clamp(Math.round(value / scale), -127, 127);
                if (weight != 0) {
                    rows[at++] = (byte) label;
                    rows[at++] = (byte) weight;
                }
            }
            if (at == start + 1) {
                at = start;
            } else {
                rows[start] = (byte) ((at - start) / 2);
                modelKeys[kept++] = keys[row];
            }
        }
        return LinearModel.trained(
                new FeatureRows(labels, scale, Arrays.copyOf(modelKeys, kept), Arrays.copyOf(rows, at)));
    }

    /**
     * The size of one of the 127 steps of a weight. A few outliers are clipped, so that they do not cost the other
     * weights their precision.
     */
    private static float scale(float[] values, float minWeight) {
        float[] sorted = new float[values.length];
        int n = 0;
        for (float value : values) {
            if (Math.abs(value) >= minWeight) {
                sorted[n++] = Math.abs(value);
            }
        }
        Arrays.sort(sorted, 0, n);
        return (n == 0 ? 1 : sorted[n - 1 - n / 2000]) / 127f;
    }
}
