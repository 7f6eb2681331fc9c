package news.hearsay.alerts.detect;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import news.hearsay.alerts.AlertProperties;
import news.hearsay.platform.postgres.SqlStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares threads that have changed with the watches. The queue {@code alert_due} has a ticket for each change of a
 * thread. One transaction deletes tickets and stores the alerts with their deliveries, so a crash loses neither; one
 * transaction runs at a time, over all instances.
 *
 * <p>What is compared is the present state of a thread, not the change. A ticket that is handled twice, or a change
 * that was undone in the meantime, therefore gives no other alerts, and threads may merge between change and
 * comparison.
 */
@Component
public class Detection {

    private static final SqlStatements STATEMENTS = new SqlStatements("/sql/alerts");

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final AlertProperties settings;
    private final AlertMeters meters;
    private final AlertQueue queue;
    private final WatchedFacts facts;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Detection(
            JdbcClient database,
            TransactionOperations transaction,
            AlertProperties settings,
            AlertMeters meters,
            AlertQueue queue,
            WatchedFacts facts,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.settings = settings;
        this.meters = meters;
        this.queue = queue;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Compares one batch.
     *
     * @return whether more may be due
     * @throws org.springframework.dao.DataAccessException if the database is unavailable
     */
    public boolean run() {
        Batch batch = transaction.execute(_ -> batch());
        if (batch == null) {
            return false;
        }
        batch.alerts.forEach(fact -> meters.detected(fact.kind()));
        return batch.full;
    }

    private Batch batch() {
        statement("lock_alerts").update();
        if (!queue.update()) {
            return new Batch(List.of(), true);
        }
        List<String> threads = statement("delete_due_threads")
                .param("tickets", settings.maxThreadsPerBatch())
                .query(String.class)
                .list();
        if (threads.isEmpty()) {
            return new Batch(List.of(), false);
        }
        List<Fact> found = facts.in(Set.copyOf(threads));
        return new Batch(found.stream().filter(this::store).toList(), threads.size() == settings.maxThreadsPerBatch());
    }

    private boolean store(Fact fact) {
        Instant now = clock.instant();
        int stored = statement("insert_alert")
                .param("id", fact.alertId())
                .param("watchId", fact.watchId())
                .param("kind", fact.kind())
                .param("threadId", fact.threadId())
                .param("mentionId", fact.mentionId())
                .param("claimId", fact.claimId())
                .param("articleId", fact.articleId())
                .param("source", fact.source())
                .param("outlet", fact.outlet())
                .param("headline", fact.headline())
                .param("detail", fact.detail())
                .param("happenedAt", time(fact.happenedAt()))
                .param("detectedAt", time(now))
                .param("body", json.writeValueAsString(AlertBody.of(fact, settings.pages())))
                .update();
        if (stored == 1 && fact.webhook()) {
            deliver(fact, "webhook", now);
        }
        if (stored == 1 && fact.mailFrequency() != null) {
            deliver(fact, "mail", fact.mailFrequency().equals("daily") ? nextDigest(now, settings.digestTime()) : now);
        }
        return stored == 1;
    }

    private void deliver(Fact fact, String channel, Instant at) {
        statement("insert_delivery")
                .param("id", fact.alertId())
                .param("channel", channel)
                .param("at", time(at))
                .update();
    }

    /** Returns the first time after {@code now} at which daily mails are sent. */
    static Instant nextDigest(Instant now, LocalTime time) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC).with(time);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private JdbcClient.StatementSpec statement(String name) {
        return database.sql(STATEMENTS.get(name));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Batch(List<Fact> alerts, boolean full) {}
}
