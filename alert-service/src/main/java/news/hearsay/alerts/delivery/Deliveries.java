package news.hearsay.alerts.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import news.hearsay.alerts.AlertProperties;
import news.hearsay.platform.postgres.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The deliveries in the database. An attempt is claimed in one transaction and recorded in another, so a crash between
 * them leads to a further attempt with the same id, and never to none. Thread-safe.
 */
@Component
public class Deliveries {

    private static final SqlStatements STATEMENTS = new SqlStatements("/sql/alerts");
    private static final int MAX_ERROR_CHARACTERS = 500;

    /** Each delay varies by half of it, so that deliveries that failed together are not tried together. */
    private static final double JITTER = 0.5;

    private final JdbcClient database;
    private final AlertProperties settings;
    private final MeterRegistry meters;
    private final Clock clock;

    Deliveries(JdbcClient database, AlertProperties settings, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        // counters exist from the start: Prometheus sees no increase from nothing to one
        for (Channel channel : Channel.values()) {
            attempts(channel, "delivered");
            attempts(channel, "failed");
        }
    }

    /** Deliveries that one process has claimed, until {@link AlertProperties#claimTime} is over. */
    public record Claim(UUID id, Channel channel, List<AlertDelivery> deliveries) {}

    /** Claims those deliveries of a channel that are due, at most {@code limit}. */
    public Claim claim(Channel channel, int limit) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        List<AlertDelivery> claimed = statement("claim_deliveries")
                .param("channel", channel.label())
                .param("now", time(now))
                .param("until", time(now.plus(settings.claimTime())))
                .param("deliveries", limit)
                .param("claim", id.toString())
                .query((row, _) -> AlertDelivery.of(row))
                .list();
        return new Claim(id, channel, claimed);
    }

    /**
     * Extends the claim on those deliveries that are not ended yet. Whoever sends a claim one after the other needs
     * this before each attempt: otherwise the claim of a later one ends while an earlier one is sent, and another
     * instance sends it, too.
     *
     * @return the ids of the alerts that are still claimed; the others belong to another instance
     */
    public Set<String> renew(Claim claim, Collection<AlertDelivery> deliveries) {
        return Set.copyOf(statement("renew_claims")
                .param("until", time(clock.instant().plus(settings.claimTime())))
                .param("ids", deliveries.stream().map(AlertDelivery::alertId).toArray(String[]::new))
                .param("channel", claim.channel().label())
                .param("claim", claim.id().toString())
                .query(String.class)
                .list());
    }

    /** Records the outcome of an attempt. Does nothing if the claim has ended and another attempt began. */
    public void record(Claim claim, AlertDelivery delivery, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Delivered() -> update(claim, delivery, "delivered", null, now);
            case Outcome.Impossible(String reason) -> update(claim, delivery, "dead", reason, now);
            case Outcome.Failed(String reason) -> {
                boolean last = delivery.attempt() >= settings.maxAttempts();
                update(claim, delivery, last ? "dead" : "pending", reason, now.plus(delay(delivery.attempt())));
            }
        }
        attempts(claim.channel(), outcome instanceof Outcome.Delivered ? "delivered" : "failed")
                .increment();
    }

    private Counter attempts(Channel channel, String outcome) {
        return Counter.builder("hearsay.alerts.deliveries")
                .description("Attempts to deliver alerts")
                .tag("channel", channel.label())
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Tries deliveries again that were given up, for the watches whose owners asked for it. Returns their number. */
    public int revive() {
        return statement("revive_deliveries")
                .param("now", time(clock.instant()))
                .update();
    }

    private void update(Claim claim, AlertDelivery delivery, String state, @Nullable String error, Instant next) {
        statement("update_delivery")
                .param("state", state)
                .param(
                        "error",
                        error == null || error.length() <= MAX_ERROR_CHARACTERS
                                ? error
                                : error.substring(0, MAX_ERROR_CHARACTERS))
                .param("next", time(next))
                .param("now", time(clock.instant()))
                .param("id", delivery.alertId())
                .param("channel", claim.channel().label())
                .param("claim", claim.id().toString())
                .update();
    }

    private Duration delay(int attempt) {
        double doubled = settings.firstDelay().toMillis() * Math.pow(2, attempt - 1.0);
        double bounded = Math.min(doubled, settings.maxDelay().toMillis());
        double factor = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.max(1, (long) (bounded * factor)));
    }

    private JdbcClient.StatementSpec statement(String name) {
        return database.sql(STATEMENTS.get(name));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
