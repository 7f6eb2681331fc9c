package news.hearsay.ingest;

import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A submission is not a valid article. The problem lists all errors at once, but at most twenty. */
final class InvalidArticleException extends ProblemException {

    private static final int MAX_ERRORS = 20;

    private final String detail;
    private final transient List<InvalidField> errors;

    InvalidArticleException(List<InvalidField> errors) {
        this(summary(errors), List.copyOf(errors.subList(0, Math.min(MAX_ERRORS, errors.size()))));
    }

    /** For an error of the body as a whole. */
    InvalidArticleException(String detail, String fix) {
        this(List.of(new InvalidField(InvalidField.BODY, detail, fix)));
    }

    private InvalidArticleException(String detail, List<InvalidField> errors) {
        super(detail);
        this.detail = detail;
        this.errors = errors;
    }

    /** The first twenty errors. */
    List<InvalidField> errors() {
        return errors;
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem("invalid-article", "Invalid article", HttpStatus.BAD_REQUEST, detail, errors);
    }

    private static String summary(List<InvalidField> errors) {
        return errors.size() == 1
                ? errors.getFirst().field() + " " + errors.getFirst().detail()
                : "the article has %d errors".formatted(errors.size());
    }
}
