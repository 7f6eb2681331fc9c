package news.hearsay.web.ruling;

import java.time.Duration;
import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A ruling is refused. The problem names each field and its fix. */
final class RulingRefusedException extends ProblemException {

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final transient List<InvalidField> errors;
    private final @Nullable Duration retryAfter;

    private RulingRefusedException(
            HttpStatus status, String type, String title, List<InvalidField> errors, @Nullable Duration retryAfter) {
        super(errors.getFirst().field() + ": " + errors.getFirst().detail());
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    static RulingRefusedException invalid(List<InvalidField> errors) {
        return new RulingRefusedException(HttpStatus.BAD_REQUEST, "invalid-ruling", "Invalid ruling", errors, null);
    }

    static RulingRefusedException invalid(String field, String detail, String fix) {
        return invalid(List.of(new InvalidField(field, detail, fix)));
    }

    static RulingRefusedException tooLarge(int maxBytes) {
        return new RulingRefusedException(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "Too large",
                List.of(new InvalidField(
                        InvalidField.BODY, "larger than %d bytes".formatted(maxBytes), "select fewer words")),
                null);
    }

    static RulingRefusedException unknown(String field, String detail) {
        return new RulingRefusedException(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Not found",
                List.of(new InvalidField(
                        field, detail, "use an id that GET /rulings lists; a new ruling is listed after some seconds")),
                null);
    }

    /** The article, or its revision, does not have the attribution that a form is about. */
    static RulingRefusedException absentAttribution() {
        return conflict(
                "absent-attribution",
                "Absent attribution",
                InvalidField.REQUEST,
                "the article does not have this attribution any more: somebody has rejected it, or the text was read anew",
                "undo the rejection on the page of the article, or add the attribution with this form");
    }

    /** @param undo the id of the undo that stands */
    static RulingRefusedException alreadyUndone(String undo) {
        return conflict(
                "already-undone",
                "Already undone",
                "body.rulingId",
                "this ruling is undone already, by the ruling " + undo,
                "to make it apply again, undo the ruling " + undo);
    }

    /** @param undo the id of the undo because of which the ruling of an earlier, equal request does not apply */
    static RulingRefusedException undoneSince(String undo) {
        return conflict(
                "already-undone",
                "Already undone",
                InvalidField.REQUEST,
                "an earlier request with this key made this ruling, and the ruling %s undid it".formatted(undo),
                "to make it anew, send the request with another key, or this form again");
    }

    private static RulingRefusedException conflict(String type, String title, String field, String detail, String fix) {
        return new RulingRefusedException(
                HttpStatus.CONFLICT, type, title, List.of(new InvalidField(field, detail, fix)), null);
    }

    static RulingRefusedException tooMany(int perMinute, Duration retryAfter) {
        return new RulingRefusedException(
                HttpStatus.TOO_MANY_REQUESTS,
                "rate-limited",
                "Too many rulings",
                List.of(new InvalidField(
                        InvalidField.REQUEST,
                        "one person may make %d rulings a minute".formatted(perMinute),
                        "retry after the time in the header Retry-After")),
                retryAfter);
    }

    List<InvalidField> errors() {
        return errors;
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(type, title, status, String.valueOf(getMessage()), errors);
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, ProblemResponses.retryAfterSeconds(retryAfter));
        }
        return headers;
    }
}
