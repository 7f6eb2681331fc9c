package news.hearsay.web.watch;

import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A watch is refused. The problem names each field and its fix. */
final class WatchRefusedException extends ProblemException {

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final transient List<InvalidField> errors;

    private WatchRefusedException(HttpStatus status, String type, String title, List<InvalidField> errors) {
        super(errors.getFirst().field() + ": " + errors.getFirst().detail());
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    /** @param errors what is wrong; not empty */
    static WatchRefusedException invalid(List<InvalidField> errors) {
        return new WatchRefusedException(HttpStatus.BAD_REQUEST, "invalid-watch", "Invalid watch", errors);
    }

    static WatchRefusedException tooLarge(int maxBytes) {
        return new WatchRefusedException(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "Too large",
                List.of(new InvalidField(
                        InvalidField.BODY, "larger than %d bytes".formatted(maxBytes), "send a smaller watch")));
    }

    static WatchRefusedException tooMany(int maximum) {
        return new WatchRefusedException(
                HttpStatus.CONFLICT,
                "too-many-watches",
                "Too many watches",
                List.of(new InvalidField(
                        InvalidField.REQUEST,
                        "one person may have %d watches".formatted(maximum),
                        "delete a watch that you no longer need")));
    }

    List<InvalidField> errors() {
        return errors;
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(type, title, status, String.valueOf(getMessage()), errors);
    }
}
