package news.hearsay.benchmarks.overload;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * How requests were answered: how many with which status, and how long those accepted and those refused took. Not
 * thread-safe.
 */
final class ResponseStatistics {

    private static final long LONGEST_MICROS = 120_000_000;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Histogram accepted = new Histogram(LONGEST_MICROS, 3);
    private final Histogram acceptedOnceSent = new Histogram(LONGEST_MICROS, 3);
    private final Histogram refused = new Histogram(LONGEST_MICROS, 3);
    private long withoutRetryAfter;
    private long wrongIds;

    /**
     * @param nanos from when it was due to be sent to the answer's last byte
     * @param onceSent from when it was given to a connection to the same, in nanoseconds: without what it waited for
     *     one to be free
     */
    void add(int status, long nanos, long onceSent, boolean retryAfter) {
        counts.merge(Integer.toString(status), 1L, Long::sum);
        long micros = Math.clamp(nanos / 1000, 0, LONGEST_MICROS);
        if (status == 202) {
            accepted.recordValue(micros);
            acceptedOnceSent.recordValue(Math.clamp(onceSent / 1000, 0, LONGEST_MICROS));
        } else {
            refused.recordValue(micros);
            if ((status == 503 || status == 429) && !retryAfter) {
                withoutRetryAfter++;
            }
        }
    }

    /** It got no answer, for the reason given. */
    void missing(String why) {
        counts.merge(why, 1L, Long::sum);
    }

    void wrongId() {
        wrongIds++;
    }

    long accepted() {
        return accepted.getTotalCount();
    }

    double p99AcceptedMillis() {
        return accepted.getValueAtPercentile(99) / 1000.0;
    }

    /** No status but 202, 429 and 503 with Retry-After, and no answer that names another article. */
    boolean isAsPromised() {
        return withoutRetryAfter == 0
                && wrongIds == 0
                && counts.keySet().stream()
                        .noneMatch(status ->
                                status.matches("[45]\\d\\d") && !status.equals("503") && !status.equals("429"));
    }

    @Override
    public String toString() {
        return "%s; accepted %s (once sent %s); refused %s%s%s"
                .formatted(
                        counts,
                        times(accepted),
                        times(acceptedOnceSent),
                        times(refused),
                        withoutRetryAfter == 0 ? "" : "; %d WITHOUT Retry-After".formatted(withoutRetryAfter),
                        wrongIds == 0 ? "" : "; %d WRONG ids".formatted(wrongIds));
    }

    private static String times(Histogram times) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f p99 %.1f p99.9 %.1f max %.0f ms",
                times.getValueAtPercentile(50) / 1000.0,
                times.getValueAtPercentile(99) / 1000.0,
                times.getValueAtPercentile(99.9) / 1000.0,
                times.getMaxValue() / 1000.0);
    }
}
