package news.hearsay.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * The result of one line of an NDJSON stream: id and revision of the accepted article, or a problem.
 *
 * @param line the number of the line, from 1; blank lines count
 * @param status the HTTP status that the article would have received on its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
        long line,
        int status,
        @Nullable String id,
        @Nullable String revision,
        @Nullable ProblemDetail problem) {

    private static final int ACCEPTED = 202;

    static LineResult accepted(long line, Receipt receipt) {
        return new LineResult(line, ACCEPTED, receipt.id(), receipt.revision(), null);
    }

    static LineResult rejected(long line, ProblemDetail problem) {
        return new LineResult(line, problem.getStatus(), null, null, problem);
    }
}
