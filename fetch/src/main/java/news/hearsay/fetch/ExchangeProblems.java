package news.hearsay.fetch;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Why an exchange failed. */
final class ExchangeProblems {

    private ExchangeProblems() {}

    /**
     * Returns the problem of an exchange that failed.
     *
     * @param limits the limits of the exchange: a violation of one of them is the problem
     */
    static RefusedException of(Exception failure, TransferLimits limits) {
        RefusedException violation = limits.violation();
        if (violation != null) {
            return violation;
        }
        return switch (failure) {
            case RefusedException refused -> refused;
            case MessageConstraintException constraint
            when limits.isInBody() && isLongLine(constraint) ->
                new RefusedException(
                        FetchProblem.BAD_CHUNKS, "the body contains a chunk or a trailer whose line is too long");
            case MessageConstraintException _ -> limits.headersTooLarge();
            case MalformedChunkCodingException _ ->
                new RefusedException(FetchProblem.BAD_CHUNKS, "the chunks of the body are malformed or end early");
            case NoHttpResponseException _ ->
                new RefusedException(
                        FetchProblem.CONNECTION_LOST, "the server closed the connection without a response");
            case ConnectionClosedException closed
            when isWithinChunks(closed) ->
                new RefusedException(FetchProblem.BAD_CHUNKS, "the body ends before its last chunk");
            case ConnectionClosedException closed
            when isShort(closed) ->
                new RefusedException(FetchProblem.WRONG_LENGTH, "the body is shorter than its Content-Length");
            case HttpException _ ->
                new RefusedException(
                        FetchProblem.NOT_HTTP,
                        "the response is not HTTP/1.x: " + Shown.of(String.valueOf(failure.getMessage())));
            default ->
                new RefusedException(
                        FetchProblem.CONNECTION_LOST,
                        "the connection broke off: " + Shown.of(String.valueOf(failure.getMessage())));
        };
    }

    private static boolean isLongLine(MessageConstraintException constraint) {
        return String.valueOf(constraint.getMessage()).contains("line length");
    }

    private static boolean isShort(ConnectionClosedException closed) {
        return String.valueOf(closed.getMessage()).contains("Content-Length");
    }

    private static boolean isWithinChunks(ConnectionClosedException closed) {
        return String.valueOf(closed.getMessage()).contains("chunk");
    }
}
