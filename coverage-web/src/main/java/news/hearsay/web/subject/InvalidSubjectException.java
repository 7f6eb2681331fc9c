package news.hearsay.web.subject;

import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A field of a subject that is missing or malformed: status 400. */
final class InvalidSubjectException extends ProblemException {

    private final String field;
    private final String detail;

    /** @param detail what is wrong, in a sentence that begins with the field's name */
    InvalidSubjectException(String field, String detail) {
        super(detail);
        this.field = field;
        this.detail = detail;
    }

    String detail() {
        return detail;
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(
                "invalid-subject",
                "Invalid subject",
                HttpStatus.BAD_REQUEST,
                detail,
                List.of(new InvalidField(field, detail, "change this field and send the request again")));
    }
}
