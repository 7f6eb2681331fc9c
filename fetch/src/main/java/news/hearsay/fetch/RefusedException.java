package news.hearsay.fetch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A fetch ended with a problem. It is an {@link IOException} so that streams may throw it. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FetchProblem problem;
    private final @Nullable Integer status;
    private final transient Pacing pacing;

    /** @param detail what happened, as a sentence without a full stop */
    RefusedException(FetchProblem problem, String detail) {
        this(problem, detail, null, Pacing.NONE);
    }

    /** @param status the HTTP status of the response */
    RefusedException(FetchProblem problem, String detail, @Nullable Integer status, Pacing pacing) {
        super(detail);
        this.problem = problem;
        this.status = status;
        this.pacing = pacing;
    }

    FetchProblem problem() {
        return problem;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** Returns this as a result. */
    Fetched.Refused result(String address) {
        return new Fetched.Refused(problem, detail(), problem.fix(), address, status, pacing);
    }
}
