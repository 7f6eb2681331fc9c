package news.hearsay.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private final DocumentItems items;
    private final ArticlePublisher publisher;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final Capacity capacity;
    private final JsonMapper json;

    DocumentArticles(
            DocumentItems items,
            ArticlePublisher publisher,
            IngestMetrics metrics,
            Clock clock,
            Capacity capacity,
            JsonMapper json) {
        this.reader = new DocumentReader(clock);
        this.items = items;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
        this.capacity = capacity;
        this.json = json;
    }

    /**
     * Publishes the articles of a document. It waits until the document can be read, but not for Kafka.
     *
     * @return one result for each article, in the order of the document, then one for each item that is no article;
     *     each completes when Kafka has acknowledged its article
     * @throws InvalidArticleException if the document as a whole cannot be read, or contains nothing
     */
    List<CompletableFuture<LineResult>> publish(NewsDocument document, PostingRights rights)
            throws InterruptedException {
        Reading reading = capacity.documentWhenFree(() -> read(document));
        return publish(reading, items.articles(document, reading), rights, 0);
    }

    private List<CompletableFuture<LineResult>> publish(
            Reading reading, List<Supplier<ArticleSubmission>> articles, PostingRights rights, int counted) {
        List<InvalidField> invalid = DocumentItems.invalid(reading);
        if (articles.isEmpty()) {
            throw invalid.isEmpty()
                    ? new InvalidArticleException("contains no article", "send a document with at least one article")
                    : new InvalidArticleException(invalid);
        }
        List<CompletableFuture<LineResult>> results = new ArrayList<>();
        for (Supplier<ArticleSubmission> article : articles) {
            boolean isCounted = results.size() < counted;
            results.add(publish(article, results.size() + 1, reading, rights, isCounted));
        }
        for (InvalidField field : invalid) {
            InvalidArticleException error = new InvalidArticleException(List.of(field));
            results.add(CompletableFuture.completedFuture(rejected(results.size() + 1, reading, error)));
        }
        return results;
    }

    /** The only article of a document has its problem as the response. */
    private ResponseEntity<String> response(NewsDocument document, Reading reading, PostingRights rights, int counted) {
        List<Supplier<ArticleSubmission>> articles = items.articles(document, reading);
        if (articles.size() != 1 || !DocumentItems.invalid(reading).isEmpty()) {
            return response(publish(reading, articles, rights, counted));
        }
        Receipt receipt = ArticlePublisher.acknowledged(publish(articles.getFirst(), rights, counted > 0));
        return response(List.of(CompletableFuture.completedFuture(LineResult.acceptedItem(1, reading, receipt))));
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
        Reading reading = capacity.document(() -> read(document));
        return response(document, reading, rights, 0);
    }

    /**
     * The same for JSON of another form than one article in Hearsay's: another form of news, or a list of Hearsay's
     * articles. The caller has counted the first article. Empty if the document is something else, or cannot be read.
     *
     * @throws ProblemException if the document contains nothing, or its only article is refused
     */
    Optional<ResponseEntity<String>> respondIfOther(NewsDocument document, PostingRights rights) throws Exception {
        Reading reading;
        try {
            reading = capacity.document(() -> reader.read(document));
        } catch (UnreadableDocumentException e) {
            return Optional.empty();
        }
        boolean isOther = switch (reading.form()) {
            case HEARSAY_JSON -> OwnArticles.isList(document.bytes());
            case HEARSAY_NDJSON, TEXT -> false;
            default -> true;
        };
        return isOther ? Optional.of(response(document, reading, rights, 1)) : Optional.empty();
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
            Supplier<ArticleSubmission> article, int item, Reading reading, PostingRights rights, boolean isCounted) {
        try {
            return publish(article, rights, isCounted)
                    .handle((receipt, error) -> error == null
                            ? LineResult.acceptedItem(item, reading, receipt)
                            : rejected(item, reading, error.getCause() == null ? error : error.getCause()));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(rejected(item, reading, e));
        }
    }

    private CompletableFuture<Receipt> publish(
            Supplier<ArticleSubmission> article, PostingRights rights, boolean isCounted) {
        if (!isCounted) {
            rights.consumeOne();
        }
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
