package news.hearsay.feeds.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import news.hearsay.feeds.sql.FeedStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Gauges of all feeds.
 *
 * <ul>
 *   <li>{@code hearsay.feeds.active}: feeds that are polled.
 *   <li>{@code hearsay.feeds.failing}: active feeds whose last poll failed.
 *   <li>{@code hearsay.feeds.pending}: versions of items that ingest has not accepted yet.
 *   <li>{@code hearsay.feeds.overdue}: seconds since the feed that has waited longest has been due.
 * </ul>
 */
@Component
class FeedMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(FeedMetrics.class);

    /** The database is queried at most this often, however often meters are read. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final FeedStatements statements;
    private final Clock clock;
    private Counts counts = Counts.UNKNOWN;
    private long countsUntil = System.nanoTime();

    private record Counts(double active, double failing, double pending, double overdue) {

        static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    FeedMetrics(MeterRegistry meters, FeedStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
        gauge(meters, "hearsay.feeds.active", "Feeds that are polled", Counts::active);
        gauge(meters, "hearsay.feeds.failing", "Active feeds whose last poll failed", Counts::failing);
        gauge(meters, "hearsay.feeds.pending", "Versions of items that ingest has not accepted yet", Counts::pending);
        gauge(meters, "hearsay.feeds.overdue", "Seconds since the longest waiting feed has been due", Counts::overdue);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Counts> value) {
        Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.counts()))
                .description(description)
                .register(meters);
    }

    private synchronized Counts counts() {
        if (System.nanoTime() - countsUntil >= 0) {
            counts = read();
            countsUntil = System.nanoTime() + INTERVAL.toNanos();
        }
        return counts;
    }

    private Counts read() {
        try {
            return statements
                    .statement("select_counts")
                    .param("now", FeedStatements.time(clock.instant()))
                    .query((row, _) -> new Counts(
                            row.getLong("active"),
                            row.getLong("failing"),
                            row.getLong("pending"),
                            row.getDouble("overdue")))
                    .single();
        } catch (DataAccessException e) {
            LOG.debug("The counts are unknown: {}", e.toString());
            return Counts.UNKNOWN;
        }
    }
}
