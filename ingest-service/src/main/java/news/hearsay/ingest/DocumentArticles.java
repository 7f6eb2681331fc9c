package news.hearsay.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import news.hearsay.formats.Document;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.Reading;
import news.hearsay.formats.RejectedItem;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.read.DocumentReader;
import news.hearsay.ingest.access.PostingRights;
import news.hearsay.ingest.edge.Capacity;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.ingest.edge.problem.ProblemException;
import news.hearsay.platform.http.InvalidField;
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
    private final FoundSubmissions submissions;
    private final ArticlePublisher publisher;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final Capacity capacity;
    private final JsonMapper json;

    DocumentArticles(
            FoundSubmissions submissions,
            ArticlePublisher publisher,
            IngestMetrics metrics,
            Clock clock,
            Capacity capacity,
            JsonMapper json) {
        this.reader = new DocumentReader(clock);
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
    List<CompletableFuture<LineResult>> publish(Document document, PostingRights rights) {
        Reading reading = read(document);
        List<CompletableFuture<LineResult>> results = new ArrayList<>();
        for (FoundArticle article : reading.articles()) {
            results.add(publish(article, results.size() + 1, reading, rights));
        }
        for (RejectedItem item : reading.rejected()) {
            InvalidArticleException invalid =
                    new InvalidArticleException(List.of(new InvalidField(item.place(), item.detail(), item.fix())));
            results.add(CompletableFuture.completedFuture(rejected(results.size() + 1, reading, invalid)));
        }
        if (results.isEmpty()) {
            throw new InvalidArticleException("contains no article", "send a document with at least one article");
        }
        return results;
    }

    /**
     * Publishes the articles of a document, and waits until Kafka has acknowledged them. The response has one line of
     * JSON for each result, and status 202 if every article was accepted, 200 if some were, otherwise the status of the
     * first result.
     *
     * @throws InvalidArticleException if the document as a whole cannot be read, or contains nothing
     */
    ResponseEntity<String> respond(Document document, PostingRights rights) throws Exception {
        List<LineResult> results = capacity.document(() -> publish(document, rights)).stream()
                .map(CompletableFuture::join)
                .toList();
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

    /** Whether bytes are JSON of another form than Hearsay's. */
    boolean isForeignJson(byte[] bytes) {
        try {
            Form form = reader.read(new Document(bytes, MediaType.APPLICATION_JSON_VALUE, null, null))
                    .form();
            return form != Form.HEARSAY_JSON && form != Form.HEARSAY_NDJSON && form != Form.TEXT;
        } catch (UnreadableDocumentException e) {
            return false;
        }
    }

    private Reading read(Document document) {
        try {
            return reader.read(document);
        } catch (UnreadableDocumentException e) {
            throw new InvalidArticleException(String.valueOf(e.getMessage()), e.fix());
        }
    }

    private CompletableFuture<LineResult> publish(
            FoundArticle article, int item, Reading reading, PostingRights rights) {
        try {
            rights.consumeOne();
            ArticleSubmission submission = submissions.of(article, reading.form());
            rights.requireOutlet(submission.outlet());
            return publisher
                    .publish(submission.receivedAt(clock.instant()))
                    .handle((receipt, error) -> error == null
                            ? LineResult.acceptedItem(item, reading, receipt)
                            : rejected(item, reading, error.getCause() == null ? error : error.getCause()));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(rejected(item, reading, e));
        }
    }

    private LineResult rejected(int item, Reading reading, Throwable error) {
        ProblemDetail problem = ProblemException.problemOf(error);
        metrics.rejected(problem);
        return LineResult.rejectedItem(item, reading, problem);
    }
}
