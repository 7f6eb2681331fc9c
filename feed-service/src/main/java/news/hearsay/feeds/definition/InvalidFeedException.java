package news.hearsay.feeds.definition;

import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A feed is not described as it should be. */
public final class InvalidFeedException extends ProblemException {

    private final transient List<InvalidField> errors;

    /** @param errors each invalid field; at least one */
    public InvalidFeedException(List<InvalidField> errors) {
        super(errors.stream()
                .map(error -> error.field() + " " + error.detail())
                .distinct()
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    /** For one error. */
    public InvalidFeedException(String field, String detail, String fix) {
        this(List.of(new InvalidField(field, detail, fix)));
    }

    /** Each invalid field. */
    public List<InvalidField> errors() {
        return errors;
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(
                "invalid-feed", "Invalid feed", HttpStatus.BAD_REQUEST, String.valueOf(getMessage()), errors);
    }
}
