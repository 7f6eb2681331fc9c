package news.hearsay.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits the bytes and the time of one exchange in its phases: lookup and connection, TLS handshake, headers, body. The
 * first violation is kept, since TLS wraps the exception. Not thread-safe.
 */
final class TransferLimits {

    private static final int FRAMING_ALLOWANCE = 1 << 20;
    /** The last read of the headers may contain the beginning of the body, up to a TLS record and a buffer. */
    private static final int READ_AHEAD = 32 * 1024;

    /** Socket timeouts are whole milliseconds. */
    private static final long ROUNDING_NANOS = 2_000_000;

    private static final int HANDSHAKE_BYTES = 256 * 1024;

    private final FetchSettings settings;
    private final long end;
    private Phase phase = Phase.CONNECTION;
    private long phaseStart;
    private long phaseEnd;
    private long maxBytes;
    private long bytes;
    private @Nullable RefusedException violation;

    private enum Phase {
        CONNECTION,
        HANDSHAKE,
        HEADERS,
        BODY
    }

    /** @param end the time of {@link System#nanoTime} at which the whole fetch ends */
    TransferLimits(FetchSettings settings, long end) {
        this.settings = settings;
        this.end = end;
        startConnection();
    }

    /** Starts the lookup, or the connection to one address; each of them has the whole time. */
    void startConnection() {
        start(Phase.CONNECTION, settings.timeouts().connect(), 0);
    }

    void startHandshake() {
        start(Phase.HANDSHAKE, settings.timeouts().connect(), HANDSHAKE_BYTES);
    }

    void startHeaders() {
        start(Phase.HEADERS, settings.timeouts().headers(), settings.limits().maxHeaderSize() + READ_AHEAD);
    }

    void startBody() {
        start(Phase.BODY, settings.timeouts().total(), 2L * settings.limits().maxSize() + FRAMING_ALLOWANCE);
    }

    private void start(Phase next, Duration duration, long maxPhaseBytes) {
        phase = next;
        phaseStart = System.nanoTime();
        phaseEnd = phaseStart + duration.toNanos();
        maxBytes = maxPhaseBytes;
        bytes = 0;
    }

    /** The violation of a limit that ended the exchange; null if there was none. */
    @Nullable
    RefusedException violation() {
        return violation;
    }

    /** Returns how long the next read may wait, in milliseconds. */
    int patienceMillis() throws RefusedException {
        long now = System.nanoTime();
        long left = Math.min(end - now, phaseEnd - now);
        if (left <= 0) {
            throw outOfTime();
        }
        long patience =
                phase == Phase.BODY ? Math.min(left, settings.timeouts().idle().toNanos()) : left;
        return Math.max(1, (int) Math.min(Integer.MAX_VALUE, patience / 1_000_000));
    }

    /** The server sent nothing for as long as it may. */
    RefusedException outOfTime() {
        if (isOver()) {
            return violated(
                    FetchProblem.TOO_LONG,
                    "the fetch took longer than %s"
                            .formatted(Shown.of(settings.timeouts().total())));
        }
        return switch (phase) {
            case CONNECTION ->
                violated(
                        FetchProblem.CONNECT_TIMEOUT,
                        "the connection took longer than %s"
                                .formatted(Shown.of(settings.timeouts().connect())));
            case HANDSHAKE ->
                violated(
                        FetchProblem.CONNECT_TIMEOUT,
                        "the TLS handshake took longer than %s"
                                .formatted(Shown.of(settings.timeouts().connect())));
            case HEADERS ->
                violated(
                        FetchProblem.HEADERS_TOO_SLOW,
                        "the headers took longer than %s"
                                .formatted(Shown.of(settings.timeouts().headers())));
            case BODY ->
                violated(
                        FetchProblem.BODY_TOO_SLOW,
                        "the server sent nothing for %s"
                                .formatted(Shown.of(settings.timeouts().idle())));
        };
    }

    boolean isInBody() {
        return phase == Phase.BODY;
    }

    /** Whether the time of the whole fetch is over. */
    boolean isOver() {
        return end - System.nanoTime() <= ROUNDING_NANOS;
    }

    /** Counts bytes that were received. */
    void received(int count) throws RefusedException {
        bytes += count;
        if (bytes > maxBytes) {
            throw switch (phase) {
                case CONNECTION, HANDSHAKE -> violated(FetchProblem.TLS_FAILED, "the TLS handshake is too large");
                case HEADERS -> headersTooLarge();
                case BODY -> violated(FetchProblem.TOO_LARGE, "the body with its framing is too large");
            };
        }
        long elapsed = System.nanoTime() - phaseStart;
        if (phase == Phase.BODY
                && elapsed > settings.timeouts().idle().toNanos()
                && bytes < settings.limits().minRate() * (elapsed / 1e9)) {
            throw violated(
                    FetchProblem.BODY_TOO_SLOW,
                    "the body arrived slower than %d bytes a second"
                            .formatted(settings.limits().minRate()));
        }
    }

    RefusedException headersTooLarge() {
        return violated(
                FetchProblem.HEADERS_TOO_LARGE,
                "the headers exceed %d bytes".formatted(settings.limits().maxHeaderSize()));
    }

    private RefusedException violated(FetchProblem problem, String detail) {
        RefusedException first = violation == null ? new RefusedException(problem, detail) : violation;
        violation = first;
        return first;
    }
}
