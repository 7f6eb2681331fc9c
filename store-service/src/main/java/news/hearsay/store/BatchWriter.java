package news.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.RejectedRecord;
import news.hearsay.store.rows.EventRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes events to the database, and finds by bisection the events that it rejects. */
@Component
class BatchWriter {

    private final EventRows rows;
    private final JdbcClient database;
    private final StoreMetrics metrics;

    BatchWriter(EventRows rows, JdbcClient database, StoreMetrics metrics) {
        this.rows = rows;
        this.database = database;
        this.metrics = metrics;
    }

    /**
     * Writes all events in one transaction. If that fails, and the failure is not transient, writes each half by
     * itself, until the events that fail are alone.
     *
     * @return the events that can never be written, in order
     * @throws RuntimeException if the failure is transient: the events are not its cause
     */
    List<RejectedRecord> write(List<ReceivedEvent> events) {
        List<RejectedRecord> rejected = new ArrayList<>();
        write(events, rejected);
        return rejected;
    }

    private void write(List<ReceivedEvent> events, List<RejectedRecord> rejected) {
        if (events.isEmpty()) {
            return;
        }
        Throwable failure = tryToWrite(events);
        if (failure == null) {
            return;
        }
        if (events.size() > 1) {
            int half = events.size() / 2;
            write(events.subList(0, half), rejected);
            write(events.subList(half, events.size()), rejected);
        } else {
            RejectedRecord record = retryAlone(events.getFirst(), failure);
            if (record != null) {
                rejected.add(record);
            }
        }
    }

    /** Returns null if the event was written after all. */
    private @Nullable RejectedRecord retryAlone(ReceivedEvent event, Throwable firstFailure) {
        Throwable failure = firstFailure;
        for (int tries = 1; failure != null; tries++) {
            if (Failure.of(failure) instanceof Failure.Poison(Reason reason)) {
                return new RejectedRecord(event.message(), reason, failure);
            }
            if (tries == Failure.Unknown.MAX_TRIES) {
                requireDatabase();
                return new RejectedRecord(event.message(), Reason.BUG, failure);
            }
            failure = tryToWrite(List.of(event));
        }
        return null;
    }

    /** Returns why these events cannot be written, or null if they are; throws a transient failure. */
    private @Nullable Throwable tryToWrite(List<ReceivedEvent> events) {
        try {
            rows.store(
                    events.stream().map(ReceivedEvent::event).toList(),
                    events.stream()
                            .map(received -> received.message().partition())
                            .collect(Collectors.toSet()));
            metrics.stored(events);
            return null;
        } catch (RuntimeException | Error e) {
            metrics.transactionFailed(e);
            if (Failure.isTransient(e)) {
                throw e instanceof RuntimeException exception ? exception : new IllegalStateException(e);
            }
            return e;
        }
    }

    /** An unavailable database must not be mistaken for a bug. */
    private void requireDatabase() {
        database.sql("select 1").query(Integer.class).single();
    }
}
