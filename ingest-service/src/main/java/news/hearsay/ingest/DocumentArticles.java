package news.hearsay.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.read.DocumentReader;
import news.hearsay.ingest.edge.Capacity;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.platform.access.PostingRights;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents of any form, and publishes their articles. Thread-safe. */
@Component
class DocumentArticles {

    private final DocumentReader reader;
    private final SubmissionReader own;
    private final FoundSubmissions submissions;
    private final ArticlePublisher publisher;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final Capacity capacity;
    private final JsonMapper json;

    DocumentArticles(
            SubmissionReader own,
            FoundSubmissions submissions,
            ArticlePublisher publisher,
            IngestMetrics metrics,
            Clock clock,
            Capacity capacity,
            JsonMapper json) {
        this.reader = new DocumentReader(clock);
        this.own = own;
        this.submissions = submissions;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
        this.capacity = capacity;
        this.json = json;
    }

    /**
     * Publishes the articles of a document.
     *
     * @return one result for each article, in the order of the document, then one for each item that is no article;
     *     each completes when Kafka has acknowledged its article
     * @throws InvalidArticleException if the document as a whole cannot be read, or contains nothing
     */
    List<CompletableFuture<LineResult>> publish(NewsDocument document, PostingRights rights) {
        Reading reading = read(document);
        return publish(reading, submissions(document, reading), rights);
    }

    private List<CompletableFuture<LineResult>> publish(
            Reading reading, List<Supplier<ArticleSubmission>> articles, PostingRights rights) {
        List<InvalidField> invalid = invalidItems(reading);
        if (articles.isEmpty()) {
            throw invalid.isEmpty()
                    ? new InvalidArticleException("contains no article", "send a document with at least one article")
                    : new InvalidArticleException(invalid);
        }
        List<CompletableFuture<LineResult>> results = new ArrayList<>();
        for (Supplier<ArticleSubmission> article : articles) {
            results.add(publish(article, results.size() + 1, reading, rights));
        }
        for (InvalidField field : invalid) {
            InvalidArticleException error = new InvalidArticleException(List.of(field));
            results.add(CompletableFuture.completedFuture(rejected(results.size() + 1, reading, error)));
        }
        return results;
    }

    private List<CompletableFuture<LineResult>> publishOnly(
            NewsDocument document, Reading reading, PostingRights rights) {
        List<Supplier<ArticleSubmission>> articles = submissions(document, reading);
        if (articles.size() != 1 || !invalidItems(reading).isEmpty()) {
            return publish(reading, articles, rights);
        }
        try {
            Receipt receipt = publish(articles.getFirst(), rights).join();
            return List.of(CompletableFuture.completedFuture(LineResult.acceptedItem(1, reading, receipt)));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The items that are no articles. Of Hearsay's own JSON, the strict reader reports what is wrong. */
    private static List<InvalidField> invalidItems(Reading reading) {
        return switch (reading.form()) {
            case HEARSAY_JSON, HEARSAY_NDJSON -> List.of();
            default ->
                reading.rejected().stream()
                        .map(item -> new InvalidField(item.place(), item.detail(), item.fix()))
                        .toList();
        };
    }

    /** Hearsay's own JSON is read as strictly as if its media type had been declared. */
    private List<Supplier<ArticleSubmission>> submissions(NewsDocument document, Reading reading) {
        return switch (reading.form()) {
            case HEARSAY_JSON -> List.of(() -> own.read(ByteBuffer.wrap(document.bytes())));
            case HEARSAY_NDJSON ->
                lines(document.bytes())
                        .<Supplier<ArticleSubmission>>map(line -> () -> own.read(line))
                        .toList();
            default ->
                reading.articles().stream()
                        .<Supplier<ArticleSubmission>>map(article -> () -> submissions.of(article, reading.form()))
                        .toList();
        };
    }

    private static Stream<ByteBuffer> lines(byte[] bytes) {
        List<ByteBuffer> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (!new String(bytes, start, i - start, StandardCharsets.UTF_8).isBlank()) {
                    lines.add(ByteBuffer.wrap(bytes, start, i - start).slice());
                }
                start = i + 1;
            }
        }
        return lines.stream();
    }

    /**
     * Publishes the articles of a document, and waits until Kafka has acknowledged them. The response has one line of
     * JSON for each result, and status 202 if every article was accepted, 200 if some were, otherwise the status of the
     * first result. If the document has only one article, and it is refused, the response is its problem.
     *
     * @throws ProblemException if the document as a whole cannot be read, contains nothing, or its only article is
     *     refused
     */
    ResponseEntity<String> respond(NewsDocument document, PostingRights rights) throws Exception {
        return response(capacity.document(() -> publishOnly(document, read(document), rights)));
    }

    /**
     * The same for JSON of another form than Hearsay's. Empty if the document is Hearsay's JSON, or cannot be read.
     *
     * @throws ProblemException if the document contains nothing, or its only article is refused
     */
    Optional<ResponseEntity<String>> respondIfForeign(NewsDocument document, PostingRights rights) throws Exception {
        Reading reading;
        try {
            reading = reader.read(document);
        } catch (UnreadableDocumentException e) {
            return Optional.empty();
        }
        return switch (reading.form()) {
            case HEARSAY_JSON, HEARSAY_NDJSON, TEXT -> Optional.empty();
            default -> Optional.of(response(capacity.document(() -> publishOnly(document, reading, rights))));
        };
    }

    private ResponseEntity<String> response(List<CompletableFuture<LineResult>> pending) {
        List<LineResult> results = pending.stream().map(CompletableFuture::join).toList();
        long accepted = results.stream().filter(LineResult::isAccepted).count();
        int status = accepted == results.size()
                ? HttpStatus.ACCEPTED.value()
                : accepted > 0 ? HttpStatus.OK.value() : results.getFirst().status();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(results.stream()
                        .map(result -> json.writeValueAsString(result) + "\n")
                        .collect(Collectors.joining()));
    }

    private Reading read(NewsDocument document) {
        try {
            return reader.read(document);
        } catch (UnreadableDocumentException e) {
            throw new InvalidArticleException(String.valueOf(e.getMessage()), e.fix());
        }
    }

    private CompletableFuture<LineResult> publish(
            Supplier<ArticleSubmission> article, int item, Reading reading, PostingRights rights) {
        try {
            return publish(article, rights)
                    .handle((receipt, error) -> error == null
                            ? LineResult.acceptedItem(item, reading, receipt)
                            : rejected(item, reading, error.getCause() == null ? error : error.getCause()));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(rejected(item, reading, e));
        }
    }

    private CompletableFuture<Receipt> publish(Supplier<ArticleSubmission> article, PostingRights rights) {
        rights.consumeOne();
        ArticleSubmission submission = article.get();
        rights.requireOutlet(submission.outlet());
        return publisher.publish(submission.receivedAt(clock.instant()));
    }

    private LineResult rejected(int item, Reading reading, Throwable error) {
        ProblemDetail problem = ProblemException.problemOf(error);
        metrics.rejected(problem);
        return LineResult.rejectedItem(item, reading, problem);
    }
}
