package news.hearsay.ingest.edge;

import java.time.Duration;
import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;

/** The service refuses a request, or a line of a stream, regardless of the article's content. */
public final class RequestRefusedException extends ProblemException {

    private static final String RETRY_LATER = "retry later; retrying is safe";
    private static final String SEND_THE_REST = "send this line and those after it in another request";
    private static final Duration RETRY_BUSY_AFTER = Duration.ofSeconds(1);
    private static final Duration RETRY_STOPPING_AFTER = Duration.ofSeconds(5);

    private final Reason reason;
    private final String detail;
    private final String fix;
    private final @Nullable Duration retryAfter;

    private RequestRefusedException(Reason reason, String detail, String fix, @Nullable Duration retryAfter) {
        super(detail);
        this.reason = reason;
        this.detail = detail;
        this.fix = fix;
        this.retryAfter = retryAfter;
    }

    /** The problem's type, title and status. */
    private enum Reason {
        TOO_LARGE("too-large", "Too large", HttpStatus.CONTENT_TOO_LARGE),
        TOO_SLOW("too-slow", "Too slow", HttpStatus.REQUEST_TIMEOUT),
        INCOMPLETE_BODY("incomplete-body", "Incomplete body", HttpStatus.BAD_REQUEST),
        UNSUPPORTED("unsupported-media-type", "Unsupported media type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        BUSY("busy", "Busy", HttpStatus.SERVICE_UNAVAILABLE),
        KAFKA_UNAVAILABLE("kafka-unavailable", "Kafka is unavailable", HttpStatus.SERVICE_UNAVAILABLE);

        private final String type;
        private final String title;
        private final HttpStatus status;

        Reason(String type, String title, HttpStatus status) {
            this.type = type;
            this.title = title;
            this.status = status;
        }
    }

    /**
     * For a body or a line over its limit.
     *
     * @param what the thing that is too large, such as "the body"
     * @param maxBytes the limit in bytes
     */
    public static RequestRefusedException tooLarge(String what, long maxBytes, String fix) {
        String detail = "%s exceeds the limit of %d bytes".formatted(what, maxBytes);
        return new RequestRefusedException(Reason.TOO_LARGE, detail, fix, null);
    }

    public static RequestRefusedException streamTooLarge(long maxBytes) {
        return tooLarge("the stream", maxBytes, SEND_THE_REST);
    }

    public static RequestRefusedException tooManyLines(long maxLines) {
        String detail = "the stream has more than %d lines".formatted(maxLines);
        return new RequestRefusedException(Reason.TOO_LARGE, detail, SEND_THE_REST, null);
    }

    public static RequestRefusedException tooManyFiles(long maxFiles) {
        String detail = "the request has more than %d files".formatted(maxFiles);
        return new RequestRefusedException(Reason.TOO_LARGE, detail, "send the other files in another request", null);
    }

    static RequestRefusedException tooSlow(Duration limit) {
        String detail = "the body did not arrive within %d s".formatted(limit.toSeconds());
        return new RequestRefusedException(Reason.TOO_SLOW, detail, "send it faster", null);
    }

    public static RequestRefusedException tooSlow(Duration grace, DataSize rate) {
        String detail = "the stream was slower than %d bytes a second, after a grace period of %d s"
                .formatted(rate.toBytes(), grace.toSeconds());
        return new RequestRefusedException(
                Reason.TOO_SLOW, detail, "send this line and those after it again, faster", null);
    }

    public static RequestRefusedException incompleteBody() {
        String detail = "the body ended before its declared length";
        return new RequestRefusedException(Reason.INCOMPLETE_BODY, detail, "send the whole body again", null);
    }

    /** For a charset or a content encoding that the service does not read. */
    public static RequestRefusedException unsupported(String detail, String fix) {
        return new RequestRefusedException(Reason.UNSUPPORTED, detail, fix, null);
    }

    static RequestRefusedException busy() {
        return new RequestRefusedException(Reason.BUSY, "the service is at capacity", RETRY_LATER, RETRY_BUSY_AFTER);
    }

    public static RequestRefusedException stopping() {
        return new RequestRefusedException(Reason.BUSY, "the service is stopping", SEND_THE_REST, RETRY_STOPPING_AFTER);
    }

    public static RequestRefusedException kafkaUnavailable(Duration retryAfter) {
        return new RequestRefusedException(
                Reason.KAFKA_UNAVAILABLE, "Kafka did not acknowledge the article in time", RETRY_LATER, retryAfter);
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(
                reason.type,
                reason.title,
                reason.status,
                detail,
                List.of(new InvalidField(InvalidField.BODY, detail, fix)));
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, ProblemResponses.retryAfterSeconds(retryAfter));
        }
        if (reason == Reason.UNSUPPORTED) {
            headers.set(
                    HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE + ", " + MediaType.APPLICATION_NDJSON_VALUE);
        }
        return headers;
    }
}
