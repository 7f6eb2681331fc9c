package news.hearsay.ingest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** A request, or a line of a stream, that can't be taken whatever the article says. The message is for the client. */
final class RequestRefusedException extends RuntimeException {

    static final Duration RETRY_BUSY_AFTER = Duration.ofSeconds(1);

    private final Reason reason;
    private final String detail;
    private final String fix;
    private final @Nullable Duration retryAfter;

    private RequestRefusedException(Reason reason, String detail, String fix, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.fix = fix;
        this.retryAfter = retryAfter;
    }

    /** Why a request is refused, as problem type, title and status. */
    enum Reason {
        TOO_LARGE("too-large", "Too large", HttpStatus.CONTENT_TOO_LARGE),
        TOO_SLOW("too-slow", "Too slow", HttpStatus.REQUEST_TIMEOUT),
        CUT_SHORT("incomplete-body", "Cut short", HttpStatus.BAD_REQUEST),
        UNSUPPORTED("unsupported-media-type", "Unsupported media type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        BUSY("busy", "Busy", HttpStatus.SERVICE_UNAVAILABLE),
        KAFKA_AWAY("kafka-unavailable", "Kafka can't be reached", HttpStatus.SERVICE_UNAVAILABLE);

        private final String type;
        private final String title;
        private final HttpStatus status;

        Reason(String type, String title, HttpStatus status) {
            this.type = type;
            this.title = title;
            this.status = status;
        }

        String type() {
            return type;
        }

        String title() {
            return title;
        }

        HttpStatus status() {
            return status;
        }
    }

    static RequestRefusedException tooLarge(String what, long bytes, String fix) {
        return new RequestRefusedException(
                Reason.TOO_LARGE, "%s is over the limit of %d bytes".formatted(what, bytes), fix, null);
    }

    static RequestRefusedException tooManyLines(long lines) {
        return new RequestRefusedException(
                Reason.TOO_LARGE,
                "the stream has more than %d lines".formatted(lines),
                "send this line and what follows it in another request",
                null);
    }

    static RequestRefusedException tooSlow(Duration limit) {
        return new RequestRefusedException(
                Reason.TOO_SLOW,
                "the body took longer than %d s to arrive".formatted(limit.toSeconds()),
                "send it faster",
                null);
    }

    static RequestRefusedException tooSlow(Duration grace, DataSize rate) {
        return new RequestRefusedException(
                Reason.TOO_SLOW,
                "the stream came more slowly than %d bytes a second after its first %d s"
                        .formatted(rate.toBytes(), grace.toSeconds()),
                "send this line and what follows it again, faster",
                null);
    }

    static RequestRefusedException cutShort() {
        return new RequestRefusedException(
                Reason.CUT_SHORT, "the body ended before its announced end", "send it again, whole", null);
    }

    static RequestRefusedException unsupported(String detail, String fix) {
        return new RequestRefusedException(Reason.UNSUPPORTED, detail, fix, null);
    }

    static RequestRefusedException busy() {
        return new RequestRefusedException(
                Reason.BUSY,
                "as many requests as this service takes at a time are in hand",
                "send it again later",
                RETRY_BUSY_AFTER);
    }

    static RequestRefusedException stopping() {
        return new RequestRefusedException(
                Reason.BUSY,
                "the service is stopping",
                "send this line and what follows it again",
                Duration.ofSeconds(5));
    }

    static RequestRefusedException kafkaAway(Duration retryAfter) {
        return new RequestRefusedException(
                Reason.KAFKA_AWAY,
                "Kafka did not acknowledge the article in time",
                "send it again later: it can't do harm twice",
                retryAfter);
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

    String fix() {
        return fix;
    }

    /** When to try again, if trying again unchanged can help. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
