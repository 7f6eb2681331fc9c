package news.hearsay.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import news.hearsay.fetch.FetchProblem;
import news.hearsay.fetch.Fetched;
import news.hearsay.formats.RejectedItem;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.platform.http.Excerpt;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A link was not fetched, or no article could be read from its document. */
final class LinkRefusedException extends ProblemException {

    static final String FIELD = "link";
    private static final String UNREADABLE = "unreadable";
    private static final int MAX_ERRORS = 20;

    private final String code;
    private final HttpStatus status;
    private final String detail;
    private final transient List<InvalidField> errors;
    private final @Nullable String address;
    private final @Nullable Duration retryAfter;

    private LinkRefusedException(
            String code,
            HttpStatus status,
            String detail,
            List<InvalidField> errors,
            @Nullable String address,
            @Nullable Duration retryAfter) {
        super(detail);
        this.code = code;
        this.status = status;
        this.detail = detail;
        this.errors = errors;
        this.address = address;
        this.retryAfter = retryAfter;
    }

    /** For a link that was not fetched. */
    static LinkRefusedException of(Fetched.Refused refused) {
        return new LinkRefusedException(
                refused.problem().code(),
                status(refused.problem()),
                refused.detail(),
                List.of(new InvalidField(FIELD, refused.detail(), refused.fix())),
                refused.address(),
                refused.pacing().retryAfter());
    }

    /** For a document that cannot be read. */
    static LinkRefusedException of(UnreadableDocumentException unreadable) {
        String detail = "the document " + unreadable.getMessage();
        return unreadable(detail, List.of(new InvalidField(FIELD, detail, unreadable.fix())));
    }

    /** For the items of a document from which no article could be read. */
    static LinkRefusedException of(List<RejectedItem> rejected) {
        List<InvalidField> errors = rejected.stream()
                .limit(MAX_ERRORS)
                .map(item -> new InvalidField(item.place(), item.detail(), item.fix()))
                .toList();
        String detail = rejected.isEmpty()
                ? "the document contains no article"
                : "%s %s"
                        .formatted(
                                rejected.getFirst().place(), rejected.getFirst().detail());
        return unreadable(
                detail,
                errors.isEmpty() ? List.of(new InvalidField(FIELD, detail, "send the link of an article")) : errors);
    }

    private static LinkRefusedException unreadable(String detail, List<InvalidField> errors) {
        return new LinkRefusedException(UNREADABLE, HttpStatus.UNPROCESSABLE_CONTENT, detail, errors, null, null);
    }

    @Override
    public ProblemDetail problem() {
        ProblemDetail problem = ProblemResponses.problem("link-" + code, title(), status, detail, errors);
        if (address != null) {
            problem.setProperty("address", Excerpt.of(address));
        }
        if (retryAfter != null) {
            problem.setProperty("retryAfter", retryAfter.toSeconds());
        }
        return problem;
    }

    private String title() {
        String words = code.replace('-', ' ');
        return "Link: " + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static HttpStatus status(FetchProblem problem) {
        return switch (problem) {
            case INVALID_ADDRESS, UNSUPPORTED_SCHEME, CREDENTIALS_IN_ADDRESS, AMBIGUOUS_HOST -> HttpStatus.BAD_REQUEST;
            case PORT_BLOCKED, ADDRESS_NOT_PUBLIC, ROBOTS_DISALLOWED, ROBOTS_UNREACHABLE -> HttpStatus.FORBIDDEN;
            case CONNECT_TIMEOUT, HEADERS_TOO_SLOW, BODY_TOO_SLOW, TOO_LONG -> HttpStatus.GATEWAY_TIMEOUT;
            case BUSY, STOPPING -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_GATEWAY;
        };
    }
}
