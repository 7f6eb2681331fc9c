package news.hearsay.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import news.hearsay.ingest.access.Poster;
import news.hearsay.ingest.access.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * One NDJSON stream: takes line after line, sends each on its way and lets {@link AnswerWriter} answer them in order as
 * Kafka has them. Holds one line and the window of those that wait for Kafka, never the whole.
 */
final class ArticleStream {

    private final Poster poster;
    private final SubmissionReader reader;
    private final ArticlePublisher publisher;
    private final IngestProperties properties;
    private final Clock clock;
    private final Tally tally;
    private final BooleanSupplier stopping;

    ArticleStream(
            Poster poster,
            SubmissionReader reader,
            ArticlePublisher publisher,
            IngestProperties properties,
            Clock clock,
            Tally tally,
            BooleanSupplier stopping) {
        this.poster = poster;
        this.reader = reader;
        this.publisher = publisher;
        this.properties = properties;
        this.clock = clock;
        this.tally = tally;
        this.stopping = stopping;
    }

    /** A line's answer: either a receipt's id and revision or a problem. Lines are counted from 1, blank ones too. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long line,
            int status,
            @Nullable String id,
            @Nullable String revision,
            @Nullable ProblemDetail problem) {

        static Answer accepted(long line, Receipt receipt) {
            return new Answer(line, 202, receipt.id(), receipt.revision(), null);
        }

        static Answer refused(long line, ProblemDetail problem) {
            return new Answer(line, problem.getStatus(), null, null, problem);
        }
    }

    /**
     * Reads to the end of the stream or to its limits. Blank lines are passed over.
     *
     * @throws RequestRefusedException or
     * @throws RefusedException if it ended before its first line in another way than it should
     * @throws IOException if the client does not take the answers; what was answered until then holds
     */
    void run(LineReader lines, AnswerWriter answers) throws IOException, InterruptedException {
        long number = 1;
        try {
            for (LineReader.Line line = next(lines); line != null; line = next(lines)) {
                requireWithinLimits(number, lines.bytesRead());
                take(number, line, answers);
                number++;
            }
        } catch (RequestRefusedException | RefusedException end) {
            if (!answers.isStarted()) {
                throw end;
            }
            answers.add(0, CompletableFuture.completedFuture(refused(number, end)));
        }
    }

    private LineReader.@Nullable Line next(LineReader lines) {
        try {
            return lines.next();
        } catch (IOException e) {
            throw e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException
                    ? RequestRefusedException.tooSlow(
                            properties.bodyTimeout(), properties.stream().minRate())
                    : RequestRefusedException.cutShort();
        }
    }

    private void take(long number, LineReader.Line line, AnswerWriter answers)
            throws IOException, InterruptedException {
        switch (line) {
            case LineReader.Line.TooLong _ ->
                answers.add(0, CompletableFuture.completedFuture(refused(number, tooLong())));
            case LineReader.Line.Whole whole when whole.isBlank() -> {}
            case LineReader.Line.Whole whole -> {
                poster.takeOne();
                int size = whole.bytes().remaining();
                answers.awaitRoomFor(size);
                answers.add(size, answer(number, whole));
            }
        }
    }

    private CompletableFuture<Answer> answer(long number, LineReader.Line.Whole line) {
        try {
            ArticleSubmission submission = reader.read(line.bytes());
            poster.requireOutlet(submission.outlet());
            return publisher
                    .publish(submission.receivedAt(clock.instant()))
                    .handle((receipt, error) -> error == null
                            ? Answer.accepted(number, receipt)
                            : refused(number, error.getCause() == null ? error : error.getCause()));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(refused(number, e));
        }
    }

    private void requireWithinLimits(long number, long bytes) {
        if (stopping.getAsBoolean()) {
            throw RequestRefusedException.stopping();
        }
        if (number > properties.stream().maxLines()) {
            throw RequestRefusedException.tooManyLines(properties.stream().maxLines());
        }
        if (bytes > properties.stream().maxSize().toBytes()) {
            throw RequestRefusedException.tooLarge(
                    "the stream",
                    properties.stream().maxSize().toBytes(),
                    "send this line and what follows it in another request");
        }
    }

    private Answer refused(long number, Throwable error) {
        ProblemDetail problem = Problems.of(error);
        tally.refused(problem);
        return Answer.refused(number, problem);
    }

    private RequestRefusedException tooLong() {
        return RequestRefusedException.tooLarge("the line", properties.maxBody().toBytes(), "shorten the text");
    }
}
