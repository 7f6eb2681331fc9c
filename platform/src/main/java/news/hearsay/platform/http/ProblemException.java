package news.hearsay.platform.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

/** An expected error that carries the problem to send to the client. It has no stack trace. */
public abstract class ProblemException extends RuntimeException {

    /** @param message the problem's detail */
    protected ProblemException(String message) {
        super(message, null, false, false);
    }

    /** A new problem on each call, since Spring MVC adds the member {@code instance} to the one it sends. */
    public abstract ProblemDetail problem();

    /** The response headers to send with the problem. */
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    /** The problem for any error. An error of another kind is logged and becomes status 500. */
    public static ProblemDetail problemOf(Throwable error) {
        return error instanceof ProblemException expected ? expected.problem() : ProblemResponses.unexpected(error);
    }
}
