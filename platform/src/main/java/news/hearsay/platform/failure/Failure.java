package news.hearsay.platform.failure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import news.hearsay.events.InvalidEventException;
import org.apache.kafka.common.KafkaException;

/** The kinds of failure, and the only place that tells one from the other. */
public sealed interface Failure {

    /**
     * It passes, or somebody has to mend it outside: wait and try again, for as long as it takes. That loses nothing.
     * Broker or database away, fenced, timed out, deadlock, serialisation failure, disk full, not authorised, a table
     * missing, out of memory, told to stop.
     */
    record Transient() implements Failure {}

    /** It is the record's own fault and stays so, however often it is tried: put the record aside. */
    record Poison(Reason reason) implements Failure {}

    /**
     * Nothing that is known: a bug, most likely. Try the record a few times by itself; if it fails each time while all
     * else works, it is poison ({@link Reason#BUG}), else the bug would hold up all that comes after.
     */
    record Unknown() implements Failure {}

    /** The kind of a failure, by itself or by the first of its causes that tells. */
    static Failure of(Throwable failure) {
        Throwable cause = failure;
        // a chain of causes may be a ring
        for (int depth = 0; cause != null && depth < 50; depth++) {
            Failure kind = told(cause);
            if (!(kind instanceof Unknown)) {
                return kind;
            }
            cause = cause.getCause();
        }
        return new Unknown();
    }

    /**
     * The kind of a failure of reading one article: what is not known to pass is the extractor's, on this article.
     *
     * @param failure what the extractor threw, the second time
     */
    static Failure ofExtraction(Throwable failure) {
        return of(failure) instanceof Unknown ? new Poison(Reason.EXTRACTOR_FAILED) : of(failure);
    }

    private static Failure told(Throwable cause) {
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
            case SQLException e -> SqlState.failure(e.getSQLState());
            case KafkaException _, IOException _, TimeoutException _, InterruptedException _ -> new Transient();
            case CancellationException _, RejectedExecutionException _ -> new Transient();
            // a stack overflows where a text is nested too deeply; all else that befalls the virtual machine is not the
            // record's
            case StackOverflowError _ -> new Unknown();
            case VirtualMachineError _ -> new Transient();
            default -> new Unknown();
        };
    }
}
