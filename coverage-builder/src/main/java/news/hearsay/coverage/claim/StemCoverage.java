package news.hearsay.coverage.claim;

import org.jspecify.annotations.Nullable;

/**
 * How much of a stem another one leaves uncovered, estimated from below. The estimates follow from the two stems alone,
 * and wordings have few different stems, so they are kept: a byte for each pair of the stems that were needed first.
 * Thread-safe: two threads may compute the same byte.
 */
final class StemCoverage {

    /** What leaves everything uncovered. */
    static final int ALL = 254;

    /** More than the error of {@link WordVectors#roughDot}. */
    private static final double TOLERANCE = 1e-4;

    /** The number of stems whose estimates are kept: 15 KB each. */
    private static final int MAX_ROWS = 1_500;

    private static final class Loaded {
        static final StemCoverage INSTANCE = new StemCoverage(WordVectors.get());
    }

    private final WordVectors vectors;

    /** By the numbers of the vectors of two stems: the estimate, plus one; 0 if it is not known yet. */
    private final byte[] @Nullable [] rows;

    private volatile int held;

    private StemCoverage(WordVectors vectors) {
        this.vectors = vectors;
        rows = new byte[vectors.size()][];
    }

    static StemCoverage get() {
        return Loaded.INSTANCE;
    }

    /**
     * The share of its weight that a stem keeps beside another one, or less, from 0 to {@link #ALL}: 0 if the two may
     * correspond to each other. Symmetric.
     */
    int uncovered(IndexedSign one, IndexedSign other) {
        int i = one.vectorNumber();
        int j = other.vectorNumber();
        if (i == WordVectors.NONE || j == WordVectors.NONE) {
            return one.mayCorrespondTo(other) ? 0 : ALL;
        }
        byte[] row = row(i);
        if (row == null) {
            return estimate(one, other);
        }
        int known = row[j] & 0xff;
        if (known == 0) {
            known = estimate(one, other) + 1;
            row[j] = (byte) known;
        }
        return known - 1;
    }

    private byte @Nullable [] row(int i) {
        byte[] row = rows[i];
        if (row == null && held < MAX_ROWS) {
            synchronized (this) {
                row = rows[i];
                if (row == null && held < MAX_ROWS) {
                    row = new byte[rows.length];
                    rows[i] = row;
                    held++;
                }
            }
        }
        return row;
    }

    private int estimate(IndexedSign one, IndexedSign other) {
        if (one.mayCorrespondTo(other)) {
            return 0;
        }
        float[] a = vectors.vector(one.vectorNumber());
        float[] b = vectors.vector(other.vectorNumber());
        return (int) (ALL * ClaimFeatures.uncovered(WordVectors.roughDot(a, b) + TOLERANCE));
    }
}
