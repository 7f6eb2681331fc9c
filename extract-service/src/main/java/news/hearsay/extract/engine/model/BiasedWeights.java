package news.hearsay.extract.engine.model;

/**
 * Eight weights of 8 bits in one number, each plus 128, so that no carry leaves its place: numbers are added as eight
 * sums at once, those of the labels with even and with odd indices in two numbers of 16 bits a sum (SIMD within a
 * register, Fisher &amp; Dietz 1998).
 */
final class BiasedWeights {

    /** Eight weights of 0. */
    static final long ZERO = 0x8080808080808080L;
    /** The lower 8 of each 16 bits. */
    static final long EVEN = 0x00FF00FF00FF00FFL;

    private static final int BIAS = 128;

    private BiasedWeights() {}

    /** The numbers with the weight of a label, from 0 to 7, that was 0. */
    static long with(long weights, int label, byte weight) {
        return weights ^ (long) (weight & 0xff) << 8 * label;
    }

    /**
     * Adds eight sums to those of the labels from an index.
     *
     * @param even sums of the weights of the labels 0, 2, 4 and 6, biased
     * @param count the number of weights in each sum
     */
    static void unpack(long even, long odd, int count, float[] sums, int first, int labels) {
        for (int label = 0; label < Math.min(8, labels - first); label++) {
            long packed = (label & 1) == 0 ? even : odd;
            sums[first + label] += (int) (packed >>> (label >> 1) * 16 & 0xffff) - BIAS * count;
        }
    }
}
