package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import news.hearsay.ingest.access.Poster;
import news.hearsay.ingest.access.Posters;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /articles}: one as JSON, or many as NDJSON. Bodies are read here and not by a converter, within limits
 * and strictly.
 */
@RestController
class ArticleController implements ArticlesApi {

    private final SubmissionReader reader;
    private final ArticlePublisher publisher;
    private final IngestProperties properties;
    private final Posters posters;
    private final Clock clock;
    private final JsonMapper json;
    private final Capacity capacity;
    private final Tally tally;
    private volatile boolean stopping;

    ArticleController(
            SubmissionReader reader,
            ArticlePublisher publisher,
            IngestProperties properties,
            Posters posters,
            Clock clock,
            JsonMapper json,
            Capacity capacity,
            Tally tally) {
        this.reader = reader;
        this.publisher = publisher;
        this.properties = properties;
        this.posters = posters;
        this.clock = clock;
        this.json = json;
        this.capacity = capacity;
        this.tally = tally;
    }

    @Override
    @PostMapping(
            path = "/articles",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Receipt> one(HttpServletRequest request) throws Exception {
        requirePlainUtf8(request);
        Poster poster = posters.current();
        poster.takeOne();
        try (Capacity.Body body = capacity.body()) {
            ByteBuffer bytes =
                    BoundedBody.read(request, properties.maxBody().toBytes(), properties.bodyTimeout(), body::take);
            body.awaitPlace();
            ArticleSubmission submission = reader.read(bytes);
            poster.requireOutlet(submission.outlet());
            Receipt receipt = receipt(submission);
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
    public void many(HttpServletRequest request, HttpServletResponse response) throws Exception {
        requirePlainUtf8(request);
        capacity.stream(() -> {
            stream(request, response);
            return response;
        });
    }

    /** Streams end at the line at hand; the client is told from which line to send again. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private Receipt receipt(ArticleSubmission submission) {
        try {
            return publisher.publish(submission.receivedAt(clock.instant())).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void stream(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        InputStream in = new SteadyInput(
                request.getInputStream(),
                properties.bodyTimeout(),
                properties.stream().minRate());
        LineReader lines =
                new LineReader(in, Math.toIntExact(properties.maxBody().toBytes()));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        ArticleStream articles =
                new ArticleStream(posters.current(), reader, publisher, properties, clock, tally, () -> stopping);
        AnswerWriter answers = new AnswerWriter(response.getOutputStream(), json, properties.stream(), capacity);
        try (answers) {
            articles.run(lines, answers);
        }
        if (!answers.isStarted()) {
            throw new WrongSubmissionException("it is empty", "send one JSON object a line");
        }
    }

    private static void requirePlainUtf8(HttpServletRequest request) {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw RequestRefusedException.unsupported(
                    "the charset is " + type.getCharset(), "encode the body in UTF-8");
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw RequestRefusedException.unsupported(
                    "the Content-Encoding is " + Text.shown(encoding), "send the body as it is, not compressed");
        }
    }
}
