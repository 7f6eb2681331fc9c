package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import news.hearsay.ingest.edge.BoundedBody;
import news.hearsay.ingest.edge.Capacity;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.ingest.edge.MinimumRateInputStream;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.platform.access.PostingRightsResolver;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /links}: links as one JSON object, or one per line. The response is a stream of results. */
@RestController
class LinkController implements LinksApi {

    private static final int MAX_LINE_BYTES = 16 * 1024;

    private final LinkReader reader;
    private final LinkPublisher publisher;
    private final LinkProperties links;
    private final EdgeProperties properties;
    private final PostingRightsResolver rights;
    private final JsonMapper json;
    private final Capacity capacity;
    private final IngestMetrics metrics;
    private volatile boolean stopping;

    LinkController(
            LinkReader reader,
            LinkPublisher publisher,
            LinkProperties links,
            EdgeProperties properties,
            PostingRightsResolver rights,
            JsonMapper json,
            Capacity capacity,
            IngestMetrics metrics) {
        this.reader = reader;
        this.publisher = publisher;
        this.links = links;
        this.properties = properties;
        this.rights = rights;
        this.json = json;
        this.capacity = capacity;
        this.metrics = metrics;
    }

    @Override
    @PostMapping(
            path = "/links",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    public void postLinks(HttpServletRequest request, HttpServletResponse response) throws Exception {
        RequestEncoding.requireUncompressedUtf8(request);
        List<LinkSubmission> submitted;
        try (Capacity.Body body = capacity.body()) {
            ByteBuffer bytes =
                    BoundedBody.read(request, properties.maxBody().toBytes(), properties.bodyTimeout(), body::reserve);
            submitted = reader.body(bytes);
        }
        Iterator<LinkStream.Entry> entries = submitted.stream()
                .map(link -> new LinkStream.Entry(link.line(), () -> link))
                .iterator();
        respond(entries, response);
    }

    @Override
    @PostMapping(
            path = "/links",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    public void postLinkStream(HttpServletRequest request, HttpServletResponse response) throws Exception {
        RequestEncoding.requireUncompressedUtf8(request);
        MinimumRateInputStream in = MinimumRateInputStream.of(request, properties);
        respond(new LinkLines(new StreamLines(new LineReader(in, MAX_LINE_BYTES), properties), reader), response);
    }

    /** Ends running requests after the current link. The last result of each names the first link to send again. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private void respond(Iterator<LinkStream.Entry> entries, HttpServletResponse response) throws Exception {
        capacity.linkStream(() -> {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            LinkStream stream = new LinkStream(rights.current(), publisher, metrics, links.window(), () -> stopping);
            LineResultWriter results =
                    new LineResultWriter(response.getOutputStream(), json, properties.stream(), capacity);
            try (results) {
                stream.run(entries, results);
            }
            if (!results.isStarted()) {
                throw new InvalidLinksException("is empty", "send one link per line");
            }
            return response;
        });
    }
}
