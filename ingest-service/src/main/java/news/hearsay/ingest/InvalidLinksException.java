package news.hearsay.ingest;

import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request does not contain links as {@code POST /links} accepts them. */
final class InvalidLinksException extends ProblemException {

    private final transient InvalidField error;

    /** For an error of one field. */
    InvalidLinksException(String field, String detail, String fix) {
        super(field + " " + detail);
        this.error = new InvalidField(field, detail, fix);
    }

    /** For an error of the body, or of the line, as a whole. */
    InvalidLinksException(String detail, String fix) {
        this(InvalidField.BODY, detail, fix);
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(
                "invalid-links",
                "Invalid links",
                HttpStatus.BAD_REQUEST,
                error.field() + " " + error.detail(),
                List.of(error));
    }
}
