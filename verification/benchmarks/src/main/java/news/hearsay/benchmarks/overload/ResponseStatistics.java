package news.hearsay.benchmarks.overload;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Statistics of responses: counts by status, and times of accepted and of refused requests. Not thread-safe. */
final class ResponseStatistics {

    private static final long MAX_MICROS = 120_000_000;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Histogram accepted = new Histogram(MAX_MICROS, 3);
    private final Histogram acceptedOnceSent = new Histogram(MAX_MICROS, 3);
    private final Histogram refused = new Histogram(MAX_MICROS, 3);
    private long withoutRetryAfter;
    private long wrongIds;

    /**
     * @param nanos the time from when the request was due until the last byte of the response, in nanoseconds
     * @param onceSent the same from when a connection took the request, in nanoseconds: without the wait for a free
     *     connection
     */
    void add(int status, long nanos, long onceSent, boolean retryAfter) {
        counts.merge(Integer.toString(status), 1L, Long::sum);
        long micros = Math.clamp(nanos / 1000, 0, MAX_MICROS);
        if (status == 202) {
            accepted.recordValue(micros);
            acceptedOnceSent.recordValue(Math.clamp(onceSent / 1000, 0, MAX_MICROS));
        } else {
            refused.recordValue(micros);
            if ((status == 503 || status == 429) && !retryAfter) {
                withoutRetryAfter++;
            }
        }
    }

    /** Adds a request without a response, by reason. */
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

    /** Returns whether all statuses are 202, 429 or 503 with Retry-After, and no response has a wrong id. */
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
