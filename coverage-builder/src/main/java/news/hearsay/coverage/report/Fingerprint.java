package news.hearsay.coverage.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The MinHash (Broder 1997) of a text over its shingles of three words: the minimum value of each of {@link #SIZE} hash
 * functions. The share of equal values estimates the share of shingles that two texts have in common. Case, punctuation
 * and white space are ignored.
 *
 * @param minima the minimum value of each hash function
 */
public record Fingerprint(int[] minima) {

    /** The number of hash functions. */
    public static final int SIZE = 126;

    /** The number of bands; see {@link #bands()}. */
    public static final int BANDS = 42;

    /** The minimum similarity of two texts of one report. */
    public static final double MIN_SIMILARITY = 0.4;

    private static final int ROWS = SIZE / BANDS;
    static final int SHINGLE = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++");

    public Fingerprint {
        if (minima.length != SIZE) {
            throw new IllegalArgumentException("minima: must have " + SIZE + " values, but has " + minima.length);
        }
        minima = minima.clone();
    }

    /** The fingerprint of an article's text, without the headline. */
    public static Fingerprint of(String text) {
        int[] minima = new int[SIZE];
        Arrays.fill(minima, Integer.MAX_VALUE);
        Matcher matcher = WORD.matcher(normalized(text).toLowerCase(Locale.ROOT));
        String[] window = new String[SHINGLE];
        int words = 0;
        while (matcher.find()) {
            window[words++ % SHINGLE] = matcher.group();
            if (words >= SHINGLE) {
                add(minima, window, words % SHINGLE, SHINGLE);
            }
        }
        // a text of fewer words is one shingle
        if (words > 0 && words < SHINGLE) {
            add(minima, window, 0, words);
        }
        return new Fingerprint(minima);
    }

    static int countWords(String text) {
        return (int) WORD.matcher(normalized(text)).results().count();
    }

    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static void add(int[] minima, String[] window, int first, int words) {
        StringBuilder shingle = new StringBuilder();
        for (int i = 0; i < words; i++) {
            shingle.append(window[(first + i) % SHINGLE]).append(' ');
        }
        byte[] bytes = shingle.toString().getBytes(StandardCharsets.UTF_8);
        long hash = StringHelper.murmurhash3_x64_128(new BytesRef(bytes))[0];
        for (int i = 0; i < SIZE; i++) {
            int value = (int) (mix(hash + i * 0x9e3779b97f4a7c15L) >>> 33);
            if (value < minima[i]) {
                minima[i] = value;
            }
        }
    }

    /** The last step of SplitMix64 (Steele, Lea and Flood 2014). Each number added before it gives a hash function. */
    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** The hashes of {@link #BANDS} bands of three minima, in order. Texts of the same report share at least one. */
    public long[] bands() {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band + 1L;
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash * 0x9e3779b97f4a7c15L + minima[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    /** The estimated Jaccard similarity of the shingles: from 0 to 1, with a standard error of about 0.04. */
    public double similarity(Fingerprint other) {
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            if (minima[i] == other.minima[i]) {
                equal++;
            }
        }
        return (double) equal / SIZE;
    }

    /**
     * Whether the other is a copy, perhaps edited: its similarity is at least {@link #MIN_SIMILARITY}, and it shares a
     * band. Symmetric and reflexive.
     */
    public boolean isSameReportAs(Fingerprint other) {
        return similarity(other) >= MIN_SIMILARITY && sharesBand(other);
    }

    private boolean sharesBand(Fingerprint other) {
        for (int start = 0; start < SIZE; start += ROWS) {
            if (Arrays.equals(minima, start, start + ROWS, other.minima, start, start + ROWS)) {
                return true;
            }
        }
        return false;
    }

    /** The minimum values; a copy. */
    @Override
    public int[] minima() {
        return minima.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint(int[] theirs) && Arrays.equals(minima, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(minima);
    }

    @Override
    public String toString() {
        return "Fingerprint[" + Integer.toHexString(hashCode()) + "]";
    }
}
