package news.hearsay.web.subject;

import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A field of a subject that is missing or malformed: status 400; or that contradicts what is stored: status 409. */
final class InvalidSubjectException extends ProblemException {

    private static final String FIX = "change this field and send the request again";

    private final HttpStatus status;
    private final String field;
    private final String detail;
    private final String fix;

    /** @param detail what is wrong, in a sentence that begins with the field's name */
    InvalidSubjectException(String field, String detail) {
        this(HttpStatus.BAD_REQUEST, field, detail, FIX);
    }

    /**
     * @param detail what is wrong, in a sentence that begins with the field's name
     * @param fix what to do
     */
    InvalidSubjectException(String field, String detail, String fix) {
        this(HttpStatus.BAD_REQUEST, field, detail, fix);
    }

    private InvalidSubjectException(HttpStatus status, String field, String detail, String fix) {
        super(detail);
        this.status = status;
        this.field = field;
        this.detail = detail;
        this.fix = fix;
    }

    /** @param detail what contradicts the field, and the fix */
    static InvalidSubjectException conflict(String field, String detail) {
        return new InvalidSubjectException(HttpStatus.CONFLICT, field, detail, FIX);
    }

    String detail() {
        return detail;
    }

    /** The field of the form: {@code aspects} for {@code aspects.phrases}. */
    String formField() {
        return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(
                "invalid-subject", "Invalid subject", status, detail, List.of(new InvalidField(field, detail, fix)));
    }
}
