package news.hearsay.extract.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the confidence of predictions agrees with the share of them that is right. Predictions are counted in ten
 * bins of equal width; the last one includes confidence 1.
 */
public final class Reliability {

    /** The number of bins. */
    static final int BINS = 10;

    /**
     * The predictions of one bin.
     *
     * @param from the least confidence of the bin
     * @param predictions how many there are
     * @param confidence the mean of their confidences, from 0 to 1; 0 without predictions
     * @param right the share that is right, from 0 to 1; 0 without predictions
     */
    public record Bin(double from, int predictions, double confidence, double right) {

        /** The header of a table of bins. */
        public static String header(String name) {
            return "%-16s%10s%8s%8s".formatted(name, "predicted", "mean", "right");
        }

        /** The row of the bin in the table, with percentages. */
        public String row(String name) {
            return String.format(Locale.ROOT, "%-16s%10d%8.1f%8.1f", name, predictions, 100 * confidence, 100 * right);
        }
    }

    private final int[] predictions = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidence = new double[BINS];

    /**
     * Adds a prediction.
     *
     * @param confidence from 0 to 1
     * @param isRight whether it counts as right
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public void add(double confidence, boolean isRight) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + ", but must be from 0 to 1");
        }
        int bin = Math.min((int) (confidence * BINS), BINS - 1);
        predictions[bin]++;
        right[bin] += isRight ? 1 : 0;
        this.confidence[bin] += confidence;
    }

    /** The bins that have predictions, in ascending order. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (predictions[i] > 0) {
                bins.add(bin((double) i / BINS, predictions[i], confidence[i], right[i]));
            }
        }
        return bins;
    }

    /** All predictions as one bin. */
    public Bin all() {
        double sum = 0;
        int count = 0;
        int hits = 0;
        for (int i = 0; i < BINS; i++) {
            count += predictions[i];
            hits += right[i];
            sum += confidence[i];
        }
        return bin(0, count, sum, hits);
    }

    private static Bin bin(double from, int count, double confidence, int right) {
        int divisor = Math.max(count, 1);
        return new Bin(from, count, confidence / divisor, (double) right / divisor);
    }

    /**
     * The expected calibration error (Naeini, Cooper &amp; Hauskrecht 2015; Guo et al. 2017): the mean over all
     * predictions of the distance, in their bin, between the mean confidence and the share that is right.
     *
     * @return from 0, the confidence is the probability of being right, to 1; 0 without predictions
     */
    public double expectedCalibrationError() {
        double weighted = 0;
        for (Bin bin : bins()) {
            weighted += bin.predictions() * Math.abs(bin.confidence() - bin.right());
        }
        return weighted / Math.max(all().predictions(), 1);
    }

    /** The bins as a table of percentages with a bar for the share that is right, and the error. */
    public String table() {
        return ReliabilityTable.of(this);
    }
}
