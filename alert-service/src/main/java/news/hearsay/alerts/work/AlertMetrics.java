package news.hearsay.alerts.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import news.hearsay.platform.postgres.QueriedGauges;
import news.hearsay.platform.postgres.SqlStatements;
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

    private final JdbcClient database;
    private final Clock clock;

    private record Counts(double due, double pending, double dead, double overdue) {

        static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    AlertMetrics(MeterRegistry meters, JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        new QueriedGauges<>(meters, this::read, Counts.UNKNOWN)
                .register("hearsay.alerts.due", "Changed threads not yet compared with the watches", Counts::due)
                .register("hearsay.alerts.pending", "Deliveries that are not made yet", Counts::pending)
                .register("hearsay.alerts.dead", "Deliveries that were given up", Counts::dead)
                .register(
                        "hearsay.alerts.overdue", "Seconds the longest waiting delivery has been due", Counts::overdue);
    }

    private Counts read() {
        return database.sql(STATEMENTS.get("select_counts"))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Counts(
                        row.getLong("due"), row.getLong("pending"), row.getLong("dead"), row.getDouble("overdue")))
                .single();
    }
}
