package news.hearsay.ingest;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.ingest.edge.RequestRefusedException;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.platform.access.PostingRights;
import news.hearsay.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * Reads one NDJSON stream line by line, publishes each article and passes the results to the {@link LineResultWriter},
 * which writes them in the order of the lines. It holds one line and those that wait for Kafka, never the whole stream.
 */
final class ArticleStream {

    private final PostingRights rights;
    private final SubmissionReader reader;
    private final @Nullable String outlet;
    private final ArticlePublisher publisher;
    private final EdgeProperties properties;
    private final Clock clock;
    private final IngestMetrics metrics;
    private final BooleanSupplier stopping;

    /** @param outlet the outlet of articles that name none; null if there is no default */
    ArticleStream(
            PostingRights rights,
            SubmissionReader reader,
            @Nullable String outlet,
            ArticlePublisher publisher,
            EdgeProperties properties,
            Clock clock,
            IngestMetrics metrics,
            BooleanSupplier stopping) {
        this.rights = rights;
        this.reader = reader;
        this.outlet = outlet;
        this.publisher = publisher;
        this.properties = properties;
        this.clock = clock;
        this.metrics = metrics;
        this.stopping = stopping;
    }

    /**
     * Reads to the end of the stream or to one of its limits. Blank lines are skipped.
     *
     * @throws ProblemException if the stream was refused before it had any result
     * @throws IOException if the client does not read the results; those written before are valid
     */
    void run(StreamLines lines, LineResultWriter results) throws IOException, InterruptedException {
        try {
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                if (stopping.getAsBoolean()) {
                    throw RequestRefusedException.stopping();
                }
                process(lines.number(), line, results);
            }
        } catch (ProblemException end) {
            if (!results.isStarted()) {
                throw end;
            }
            results.add(0, CompletableFuture.completedFuture(rejected(lines.number(), end)));
        }
    }

    private void process(long number, LineReader.Line line, LineResultWriter results)
            throws IOException, InterruptedException {
        switch (line) {
            case LineReader.Line.TooLong _ ->
                results.add(0, CompletableFuture.completedFuture(rejected(number, tooLong())));
            case LineReader.Line.Whole whole when whole.isBlank() -> {}
            case LineReader.Line.Whole whole -> {
                rights.consumeOne();
                int size = whole.bytes().remaining();
                results.reserve(size);
                results.add(size, publish(number, whole));
            }
        }
    }

    private CompletableFuture<LineResult> publish(long number, LineReader.Line.Whole line) {
        try {
            ArticleSubmission submission = reader.read(line.bytes(), outlet);
            rights.requireOutlet(submission.outlet());
            return publisher
                    .publish(submission.receivedAt(clock.instant()))
                    .handle((receipt, error) -> error == null
                            ? LineResult.accepted(number, receipt)
                            : rejected(number, error.getCause() == null ? error : error.getCause()));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(rejected(number, e));
        }
    }

    private LineResult rejected(long number, Throwable error) {
        ProblemDetail problem = ProblemException.problemOf(error);
        metrics.rejected(problem);
        return LineResult.rejected(number, problem);
    }

    private RequestRefusedException tooLong() {
        return RequestRefusedException.tooLarge("the line", properties.maxBody().toBytes(), "shorten the text");
    }
}
