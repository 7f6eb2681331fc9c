package news.hearsay.feeds.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import news.hearsay.feeds.sql.FeedStatements;
import news.hearsay.platform.postgres.QueriedGauges;
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

    private final FeedStatements statements;
    private final Clock clock;

    private record Counts(double active, double failing, double pending, double overdue) {

        static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    FeedMetrics(MeterRegistry meters, FeedStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
        new QueriedGauges<>(meters, this::read, Counts.UNKNOWN)
                .register("hearsay.feeds.active", "Feeds that are polled", Counts::active)
                .register("hearsay.feeds.failing", "Active feeds whose last poll failed", Counts::failing)
                .register(
                        "hearsay.feeds.pending", "Versions of items that ingest has not accepted yet", Counts::pending)
                .register(
                        "hearsay.feeds.overdue",
                        "Seconds since the longest waiting feed has been due",
                        Counts::overdue);
    }

    private Counts read() {
        return statements
                .statement("select_counts")
                .param("now", FeedStatements.time(clock.instant()))
                .query((row, _) -> new Counts(
                        row.getLong("active"),
                        row.getLong("failing"),
                        row.getLong("pending"),
                        row.getDouble("overdue")))
                .single();
    }
}
