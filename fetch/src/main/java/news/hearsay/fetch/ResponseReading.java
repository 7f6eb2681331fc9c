package news.hearsay.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Turns the last response of a fetch into its result.
 *
 * @param requested the validators of the request
 */
record ResponseReading(Validators requested) {

    private static final int NOT_MODIFIED = 304;
    private static final int PARTIAL_CONTENT = 206;

    /** @throws RefusedException if the response is not a usable one */
    Fetched read(FetchAddress address, @Nullable URI movedTo, RawResponse response, Pacing pacing)
            throws RefusedException {
        if (response.status() == NOT_MODIFIED && !requested.equals(Validators.NONE)) {
            return new Fetched.NotModified(address.uri(), movedTo, validators(response, requested), pacing);
        }
        if (!response.isSuccessful() || response.status() == PARTIAL_CONTENT) {
            int status = response.status();
            throw new RefusedException(
                    problem(status), "%s responds with %d".formatted(address.host(), status), status, pacing);
        }
        byte[] bytes = response.body();
        if (bytes.length == 0) {
            throw new RefusedException(FetchProblem.EMPTY, "the response has no body", response.status(), pacing);
        }
        return new Fetched.Page(
                bytes,
                response.header("Content-Type").filter(type -> !type.isEmpty()).orElse(null),
                address.uri(),
                movedTo,
                validators(response, Validators.NONE),
                pacing);
    }

    private static Validators validators(RawResponse response, Validators otherwise) {
        return new Validators(
                response.header("ETag").orElse(otherwise.etag()),
                response.header("Last-Modified").orElse(otherwise.lastModified()));
    }

    private static FetchProblem problem(int status) {
        return switch (status) {
            case 401, 403, 407, 451 -> FetchProblem.ACCESS_DENIED;
            case 404 -> FetchProblem.NOT_FOUND;
            case 410 -> FetchProblem.GONE;
            case 429 -> FetchProblem.TOO_MANY_REQUESTS;
            default -> status >= 500 ? FetchProblem.SERVER_ERROR : FetchProblem.UNEXPECTED_STATUS;
        };
    }
}
