package news.hearsay.web.publish;

import java.time.Duration;
import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Kafka did not acknowledge an event: status 503. The event may have been written nevertheless. */
public final class NotPublishedException extends ProblemException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final String DETAIL = "Kafka did not acknowledge the event";

    NotPublishedException() {
        super(DETAIL);
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(
                "kafka-unavailable",
                "Kafka unavailable",
                HttpStatus.SERVICE_UNAVAILABLE,
                DETAIL,
                List.of(new InvalidField(InvalidField.REQUEST, DETAIL, "send the request again later")));
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, ProblemResponses.retryAfterSeconds(RETRY_AFTER));
        return headers;
    }
}
