package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import news.hearsay.formats.NewsDocument;
import news.hearsay.ingest.edge.BoundedBody;
import news.hearsay.ingest.edge.Capacity;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.ingest.edge.MinimumRateInputStream;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.platform.access.PostingRights;
import news.hearsay.platform.access.PostingRightsResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /articles}: one article as JSON or many as NDJSON. The controller reads bodies itself, not through a
 * message converter, to keep the limits and to parse strictly.
 */
@RestController
class ArticleController implements ArticlesApi {

    private final SubmissionReader reader;
    private final ArticlePublisher publisher;
    private final DocumentArticles documents;
    private final EdgeProperties properties;
    private final PostingRightsResolver rights;
    private final Clock clock;
    private final JsonMapper json;
    private final Capacity capacity;
    private final IngestMetrics metrics;
    private volatile boolean stopping;

    ArticleController(
            SubmissionReader reader,
            ArticlePublisher publisher,
            DocumentArticles documents,
            EdgeProperties properties,
            PostingRightsResolver rights,
            Clock clock,
            JsonMapper json,
            Capacity capacity,
            IngestMetrics metrics) {
        this.reader = reader;
        this.publisher = publisher;
        this.documents = documents;
        this.properties = properties;
        this.rights = rights;
        this.clock = clock;
        this.json = json;
        this.capacity = capacity;
        this.metrics = metrics;
    }

    @Override
    @PostMapping(
            path = "/articles",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<?> postArticle(HttpServletRequest request, @Nullable String outlet, @Nullable String url)
            throws Exception {
        RequestEncoding.requireUncompressedUtf8(request);
        ArticleParameters.requireOnly(request, "outlet", "url");
        URI address = DocumentController.address(url);
        String defaultOutlet = DocumentController.blankToNull(outlet);
        PostingRights client = rights.current();
        client.consumeOne();
        try (Capacity.Body body = capacity.body()) {
            ByteBuffer bytes =
                    BoundedBody.read(request, properties.maxBody().toBytes(), properties.bodyTimeout(), body::reserve);
            body.startWork();
            ArticleSubmission submission;
            try {
                submission = reader.read(bytes.duplicate(), defaultOutlet);
            } catch (InvalidArticleException e) {
                byte[] array = new byte[bytes.remaining()];
                bytes.get(array);
                NewsDocument document = new NewsDocument(array, request.getContentType(), address, defaultOutlet);
                return documents.respondIfOther(document, client).orElseThrow(() -> e);
            }
            client.requireOutlet(submission.outlet());
            Receipt receipt = ArticlePublisher.acknowledged(publisher.publish(submission.receivedAt(clock.instant())));
            return ResponseEntity.accepted()
                    .location(URI.create("/articles/" + receipt.id()))
                    .body(receipt);
        }
    }

    @Override
    @PostMapping(
            path = "/articles",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    public void postStream(HttpServletRequest request, HttpServletResponse response, @Nullable String outlet)
            throws Exception {
        RequestEncoding.requireUncompressedUtf8(request);
        ArticleParameters.requireOnly(request, "outlet");
        capacity.stream(() -> {
            processStream(request, response, DocumentController.blankToNull(outlet));
            return response;
        });
    }

    /** Ends running streams after the current line. The last result of each names the first line to send again. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private void processStream(HttpServletRequest request, HttpServletResponse response, @Nullable String outlet)
            throws IOException, InterruptedException {
        InputStream in = MinimumRateInputStream.of(request, properties);
        LineReader lines =
                new LineReader(in, Math.toIntExact(properties.maxBody().toBytes()));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        ArticleStream articles = new ArticleStream(
                rights.current(), reader, outlet, publisher, properties, clock, metrics, () -> stopping);
        LineResultWriter results =
                new LineResultWriter(response.getOutputStream(), json, properties.stream(), capacity);
        try (results) {
            articles.run(new StreamLines(lines, properties), results);
        }
        if (!results.isStarted()) {
            throw new InvalidArticleException("is empty", "send one JSON object per line");
        }
    }
}
