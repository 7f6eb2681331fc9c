package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.ByteBuffer;
import news.hearsay.formats.NewsDocument;
import news.hearsay.ingest.edge.BoundedBody;
import news.hearsay.ingest.edge.Capacity;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.ingest.edge.RequestRefusedException;
import news.hearsay.platform.access.PostingRights;
import news.hearsay.platform.access.PostingRightsResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /articles} with a document of another form than Hearsay's JSON: a feed, an agency file, a page, text. */
@RestController
class DocumentController implements DocumentsApi {

    private final DocumentArticles articles;
    private final EdgeProperties properties;
    private final PostingRightsResolver rights;
    private final Capacity capacity;
    private final UploadedFiles files;

    DocumentController(
            DocumentArticles articles,
            EdgeProperties properties,
            PostingRightsResolver rights,
            Capacity capacity,
            UploadedFiles files) {
        this.articles = articles;
        this.properties = properties;
        this.rights = rights;
        this.capacity = capacity;
        this.files = files;
    }

    @Override
    @PostMapping(
            path = "/articles",
            consumes = {
                "application/ld+json",
                "application/feed+json",
                "application/*+json",
                "application/rss+xml",
                "application/atom+xml",
                "application/*+xml",
                "application/xml",
                "text/xml",
                "text/html",
                "text/plain",
                "text/markdown",
                "message/rfc822",
                "application/octet-stream"
            },
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    public ResponseEntity<String> postDocument(
            HttpServletRequest request, @Nullable String outlet, @Nullable String url) throws Exception {
        requireTypeAndNoCompression(request);
        ArticleParameters.requireOnly(request, "outlet", "url");
        URI address = address(url);
        PostingRights client = rights.current();
        try (Capacity.Body body = capacity.body()) {
            ByteBuffer bytes = BoundedBody.read(
                    request, properties.document().maxSize().toBytes(), properties.bodyTimeout(), body::reserve);
            body.startWork();
            return articles.respond(
                    new NewsDocument(array(bytes), request.getContentType(), address, blankToNull(outlet)), client);
        }
    }

    @Override
    @PostMapping(
            path = "/articles",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    public void postFiles(HttpServletRequest request, HttpServletResponse response) throws Exception {
        requireTypeAndNoCompression(request);
        ArticleParameters.requireOnly(request);
        capacity.stream(() -> {
            files.publish(request, response, rights.current());
            return response;
        });
    }

    private static byte[] array(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    static @Nullable URI address(@Nullable String url) {
        String stated = blankToNull(url);
        if (stated == null) {
            return null;
        }
        SubmittedFields fields = new SubmittedFields();
        URI address = SubmittedUrl.valid("parameter url", stated, fields);
        if (address == null) {
            throw new InvalidArticleException(fields.errors());
        }
        return address;
    }

    static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void requireTypeAndNoCompression(HttpServletRequest request) {
        if (request.getContentType() == null) {
            throw RequestRefusedException.unsupported(
                    "the request has no Content-Type", "name the media type, or application/octet-stream");
        }
        RequestEncoding.requireUncompressed(request);
    }
}
