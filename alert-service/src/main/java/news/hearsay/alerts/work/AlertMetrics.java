package news.hearsay.alerts.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.ToDoubleFunction;
import news.hearsay.platform.postgres.SqlStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gauges of all alerts.
 *
 * <ul>
 *   <li>{@code hearsay.alerts.due}: changed threads that were not compared with the watches yet.
 *   <li>{@code hearsay.alerts.pending}: deliveries that are not made yet.
 *   <li>{@code hearsay.alerts.dead}: deliveries that were given up.
 *   <li>{@code hearsay.alerts.overdue}: seconds since the delivery that has waited longest has been due.
 * </ul>
 */
@Component
class AlertMetrics {

    private static final SqlStatements STATEMENTS = new SqlStatements("/sql/alerts");
    private static final Logger LOG = LoggerFactory.getLogger(AlertMetrics.class);

    /** The database is queried at most this often, however often meters are read. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Clock clock;
    private Counts counts = Counts.UNKNOWN;
    private long countsUntil = System.nanoTime();

    private record Counts(double due, double pending, double dead, double overdue) {

        static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    AlertMetrics(MeterRegistry meters, JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        gauge(meters, "hearsay.alerts.due", "Changed threads not yet compared with the watches", Counts::due);
        gauge(meters, "hearsay.alerts.pending", "Deliveries that are not made yet", Counts::pending);
        gauge(meters, "hearsay.alerts.dead", "Deliveries that were given up", Counts::dead);
        gauge(meters, "hearsay.alerts.overdue", "Seconds the longest waiting delivery has been due", Counts::overdue);
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
            return database.sql(STATEMENTS.get("select_counts"))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query((row, _) -> new Counts(
                            row.getLong("due"), row.getLong("pending"), row.getLong("dead"), row.getDouble("overdue")))
                    .single();
        } catch (DataAccessException e) {
            LOG.debug("The counts are unknown: {}", e.toString());
            return Counts.UNKNOWN;
        }
    }
}
