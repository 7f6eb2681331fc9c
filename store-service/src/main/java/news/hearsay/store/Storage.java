package news.hearsay.store;

import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.Reason;
import news.hearsay.store.rows.EventRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what can be stored, and finds out what can't. */
@Component
class Storage {

    private final EventRows rows;
    private final JdbcClient database;
    private final Watch watch;

    Storage(EventRows rows, JdbcClient database, Watch watch) {
        this.rows = rows;
        this.database = database;
        this.watch = watch;
    }

    /**
     * All in one transaction, unless that fails for what does not pass: then by halves, until the events that fail
     * stand alone.
     *
     * @param poison gets the events that can't be stored
     * @throws RuntimeException if the failure passes: nothing is wrong with the events
     */
    void store(List<Received> events, List<Poison> poison) {
        if (events.isEmpty()) {
            return;
        }
        Throwable failure = failure(events);
        if (failure == null) {
            return;
        }
        if (events.size() > 1) {
            int half = events.size() / 2;
            store(events.subList(0, half), poison);
            store(events.subList(half, events.size()), poison);
        } else {
            storeAlone(events.getFirst(), failure, poison);
        }
    }

    private void storeAlone(Received event, Throwable firstFailure, List<Poison> poison) {
        Throwable failure = firstFailure;
        for (int tries = 1; failure != null; tries++) {
            if (Failure.of(failure) instanceof Failure.Poison(Reason reason)) {
                poison.add(new Poison(event.message(), reason, failure));
                return;
            }
            if (tries == Failure.Unknown.MAX_TRIES) {
                requireDatabase();
                poison.add(new Poison(event.message(), Reason.BUG, failure));
                return;
            }
            failure = failure(List.of(event));
        }
    }

    /** Why these can't be stored, or null if they have been; what passes is thrown. */
    private @Nullable Throwable failure(List<Received> events) {
        try {
            rows.store(
                    events.stream().map(Received::event).toList(),
                    events.stream()
                            .map(received -> received.message().partition())
                            .collect(Collectors.toSet()));
            watch.stored(events);
            return null;
        } catch (RuntimeException | Error e) {
            watch.databaseFailed(e);
            if (Failure.of(e) instanceof Failure.Transient) {
                throw e instanceof RuntimeException exception ? exception : new IllegalStateException(e);
            }
            return e;
        }
    }

    /** What is taken for a bug must not be a database that is away. */
    private void requireDatabase() {
        database.sql("select 1").query(Integer.class).single();
    }
}
