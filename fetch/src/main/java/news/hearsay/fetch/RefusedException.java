package news.hearsay.fetch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A fetch ended with a problem. It is an {@link IOException} so that streams may throw it. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FetchProblem problem;
    private final @Nullable Integer status;
    private final transient Pacing pacing;
    private final transient @Nullable RawResponse response;

    /** @param detail what happened, as a sentence without a full stop */
    RefusedException(FetchProblem problem, String detail) {
        this(problem, detail, null, Pacing.NONE);
    }

    /** @param status the HTTP status of the response */
    RefusedException(FetchProblem problem, String detail, @Nullable Integer status, Pacing pacing) {
        this(problem, detail, status, pacing, null);
    }

    private RefusedException(
            FetchProblem problem,
            String detail,
            @Nullable Integer status,
            Pacing pacing,
            @Nullable RawResponse response) {
        super(detail);
        this.problem = problem;
        this.status = status;
        this.pacing = pacing;
        this.response = response;
    }

    /** Returns this problem of a response whose head arrived. */
    RefusedException in(RawResponse head) {
        return new RefusedException(problem, detail(), status, pacing, head);
    }

    /** Returns this problem with how soon the site accepts another request. */
    RefusedException with(Pacing demanded) {
        return new RefusedException(problem, detail(), status, demanded, response);
    }

    /** Returns the response, without its body; null if none arrived. */
    @Nullable
    RawResponse response() {
        return response;
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
