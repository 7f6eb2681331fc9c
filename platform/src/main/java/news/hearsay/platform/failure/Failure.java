package news.hearsay.platform.failure;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import news.hearsay.events.InvalidEventException;
import org.apache.kafka.common.KafkaException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The kinds of failure. {@link #of} is the only place that classifies an exception; every service, and every loop in
 * one, acts on its result.
 */
public sealed interface Failure {

    /**
     * The failure is temporary, or its cause has to be fixed outside the service: wait and retry without limit. Nothing
     * is lost. Examples: broker or database unavailable, producer fenced, timeout, deadlock, serialisation failure,
     * disk full, not authorised, missing table, out of memory, shutdown.
     */
    record Transient() implements Failure {}

    /** The record itself causes the failure, so every retry fails too: set the record aside. */
    record Poison(Reason reason) implements Failure {}

    /**
     * The failure is not a known one, most likely a bug. Process the record alone, up to {@link #MAX_TRIES} times. If
     * every attempt fails while the backend responds, the record is poison ({@link Reason#BUG}); otherwise the bug
     * would block all records behind it.
     */
    record Unknown() implements Failure {

        /** How often a record is processed alone before an unknown failure makes it poison. */
        public static final int MAX_TRIES = 3;
    }

    /**
     * Classifies a failure by itself or by the first of its causes that is known.
     *
     * @return {@link Unknown} if none is known
     */
    static Failure of(Throwable failure) {
        return Causes.of(failure).stream()
                .map(Failure::classify)
                .filter(kind -> !(kind instanceof Unknown))
                .findFirst()
                .orElseGet(Unknown::new);
    }

    /** Returns whether the failure is {@link Transient}. */
    static boolean isTransient(Throwable failure) {
        return of(failure) instanceof Transient;
    }

    /**
     * Classifies a failure to extract from one article. A failure that is not known belongs to the extractor and this
     * article.
     *
     * @param failure what the extractor threw at the second attempt
     */
    static Failure ofExtraction(Throwable failure) {
        return of(failure) instanceof Unknown ? new Poison(Reason.EXTRACTOR_FAILED) : of(failure);
    }

    private static Failure classify(Throwable cause) {
        return switch (cause) {
            case InvalidEventException e ->
                new Poison(
                        switch (e.flaw()) {
                            case NOT_A_CLOUD_EVENT -> Reason.NOT_CLOUDEVENTS;
                            case UNKNOWN_VERSION -> Reason.UNKNOWN_VERSION;
                            case UNEXPECTED_TYPE -> Reason.UNEXPECTED_TYPE;
                            case WRONG_DATA -> Reason.WRONG_SCHEMA;
                        });
            case TooLargeException _ -> new Poison(Reason.TOO_LARGE);
            case SQLTransientException _, SQLRecoverableException _ -> new Transient();
            case CannotCreateTransactionException _ -> new Transient();
            case SQLException e -> new SqlState(e.getSQLState()).failure();
            case KafkaException _, IOException _, TimeoutException _, InterruptedException _ -> new Transient();
            case CancellationException _, RejectedExecutionException _ -> new Transient();
            // a deeply nested text can overflow the stack; no other error of the virtual machine depends on the record
            case StackOverflowError _ -> new Unknown();
            case VirtualMachineError _ -> new Transient();
            default -> new Unknown();
        };
    }
}
