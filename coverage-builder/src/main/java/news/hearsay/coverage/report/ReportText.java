package news.hearsay.coverage.report;

import org.jspecify.annotations.Nullable;

/**
 * A text as it is compared with others, to find those of one report.
 *
 * @param fingerprint of its shingles
 * @param words the number of its words; null if an earlier version did not store it
 * @param facts its names and numbers; null if it is long, or if an earlier version did not store them
 */
public record ReportText(
        Fingerprint fingerprint,
        @Nullable Integer words,
        @Nullable Facts facts) {

    /** Up to this length, a text of one report contains all the names and numbers of the shorter one. */
    private static final int SHORT = 60;

    /** Above this length, names and numbers are not compared: templates are shorter. */
    private static final int LONG = 400;

    private static final double MIN_SHARED_FACTS = 0.6;

    /** Up to this length, texts of one report are nearly equal. */
    private static final int VERY_SHORT = 20;

    private static final double MIN_CONTAINMENT_OF_VERY_SHORT = 0.8;

    /** From this length on, {@link Fingerprint#MIN_SIMILARITY} alone decides. */
    private static final int SUFFICIENT = 50;

    /** The containment of two texts of equal length whose similarity is {@link Fingerprint#MIN_SIMILARITY}. */
    private static final double MIN_CONTAINMENT = 0.57;

    /** The text of an article, without the headline. */
    public static ReportText of(String text) {
        int words = Fingerprint.countWords(text);
        return new ReportText(Fingerprint.of(text), words, words > LONG ? null : Facts.of(text));
    }

    /**
     * Whether the other is a copy, perhaps edited or cut: the shingles are similar, and the names and numbers of the
     * shorter text occur in the other in the same order. The shorter the texts, the more they have in common. Symmetric
     * and reflexive.
     */
    public boolean isSameReportAs(ReportText other) {
        if (!fingerprint.isSameReportAs(other.fingerprint)) {
            return false;
        }
        if (words == null || other.words == null) {
            return true;
        }
        int shorter = Math.min(words, other.words);
        return containment(other) >= minContainment(shorter) && shareFacts(other, shorter);
    }

    /** The estimated share of the shingles of the shorter text that the other contains. */
    private double containment(ReportText other) {
        double similarity = fingerprint.similarity(other.fingerprint);
        int mine = shingles(words);
        int theirs = shingles(other.words);
        return similarity * (mine + theirs) / (1 + similarity) / Math.min(mine, theirs);
    }

    private static int shingles(@Nullable Integer words) {
        return words == null ? 1 : Math.max(1, words - Fingerprint.SHINGLE + 1);
    }

    private static double minContainment(int words) {
        if (words >= SUFFICIENT) {
            return 0;
        }
        double step = (double) Math.max(0, words - VERY_SHORT) / (SUFFICIENT - VERY_SHORT);
        return MIN_CONTAINMENT_OF_VERY_SHORT - step * (MIN_CONTAINMENT_OF_VERY_SHORT - MIN_CONTAINMENT);
    }

    private boolean shareFacts(ReportText other, int shorter) {
        return facts == null
                || other.facts == null
                || facts.shared(other.facts) >= (shorter <= SHORT ? 1 : MIN_SHARED_FACTS);
    }
}
