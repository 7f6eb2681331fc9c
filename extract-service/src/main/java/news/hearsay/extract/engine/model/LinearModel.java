package news.hearsay.extract.engine.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A trained linear model: each feature adds a weight to some of the labels. Immutable and thread-safe. */
public final class LinearModel {

    private final int labels;
    private final float scale;
    private final int size;
    private final WeightTable weights;
    /** as they were trained; null for a model that was read, which needs them no more */
    private final @Nullable FeatureRows trained;

    private LinearModel(FeatureRows rows, @Nullable FeatureRows trained) {
        this.labels = rows.labels();
        this.scale = rows.scale();
        this.size = rows.keys().length;
        this.weights = WeightTable.of(rows);
        this.trained = trained;
    }

    /** A model that can be written. */
    static LinearModel trained(FeatureRows rows) {
        return new LinearModel(rows, rows);
    }

    public int labels() {
        return labels;
    }

    /** The number of features that have weights. */
    public int size() {
        return size;
    }

    /** Writes the score of each label into {@code scores}. */
    public void score(Features features, float[] scores) {
        Arrays.fill(scores, 0, labels, 0f);
        int n = features.size();
        for (int from = 0; from < n; from += WeightTable.MAX_FEATURES) {
            weights.add(features, from, Math.min(n, from + WeightTable.MAX_FEATURES), scores);
        }
        for (int label = 0; label < labels; label++) {
            scores[label] *= scale;
        }
    }

    /**
     * Writes the model.
     *
     * @throws IllegalStateException if the model was not trained but read
     */
    public void write(DataOutput out) throws IOException {
        if (trained == null) {
            throw new IllegalStateException("a model that was read can't be written: copy its file");
        }
        trained.write(out);
    }

    /** Reads a model that {@link #write} has written. */
    public static LinearModel read(DataInput in) throws IOException {
        return new LinearModel(FeatureRows.read(in), null);
    }
}
