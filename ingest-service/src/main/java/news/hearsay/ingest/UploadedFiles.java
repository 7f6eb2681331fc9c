package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.hearsay.formats.NewsDocument;
import news.hearsay.ingest.edge.Capacity;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.ingest.edge.RequestRefusedException;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.platform.access.PostingRights;
import news.hearsay.platform.http.ProblemException;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes the articles of uploaded files (RFC 7578), one file after the other, as they arrive. The parts
 * {@code outlet} and {@code url} apply to the files after them. One file is held at a time, never the whole request.
 */
@Component
class UploadedFiles {

    private static final int MAX_FIELD_BYTES = 8 * 1024;

    private final DocumentArticles articles;
    private final EdgeProperties properties;
    private final Capacity capacity;
    private final IngestMetrics metrics;
    private final JsonMapper json;

    UploadedFiles(
            DocumentArticles articles,
            EdgeProperties properties,
            Capacity capacity,
            IngestMetrics metrics,
            JsonMapper json) {
        this.articles = articles;
        this.properties = properties;
        this.capacity = capacity;
        this.metrics = metrics;
        this.json = json;
    }

    /**
     * Reads all files and writes the results as NDJSON.
     *
     * @throws ProblemException if the request was refused before it had any result
     * @throws IOException if the client does not read the results
     */
    void publish(HttpServletRequest request, HttpServletResponse response, PostingRights rights)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        LineResultWriter results =
                new LineResultWriter(response.getOutputStream(), json, properties.stream(), capacity);
        try (results) {
            try {
                publishEach(UploadedParts.of(request, properties), results, rights);
            } catch (FileUploadException | IOException e) {
                end(results, problem(e));
            } catch (ProblemException e) {
                end(results, e);
            }
        }
        if (!results.isStarted()) {
            throw new InvalidArticleException("contains no file", "send at least one part with a file name");
        }
    }

    private void publishEach(FileItemIterator parts, LineResultWriter results, PostingRights rights)
            throws FileUploadException, IOException, InterruptedException {
        String outlet = null;
        URI url = null;
        long files = 0;
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            if (part.isFormField()) {
                String value = DocumentController.blankToNull(new String(
                        UploadedParts.bounded(part, MAX_FIELD_BYTES, "the part " + part.getFieldName()),
                        StandardCharsets.UTF_8));
                switch (part.getFieldName()) {
                    case "outlet" -> outlet = value;
                    case "url" -> url = DocumentController.address(value);
                    default ->
                        throw new InvalidArticleException(
                                "has an unknown part: " + part.getFieldName(),
                                "send files, and the parts outlet and url");
                }
                continue;
            }
            files++;
            if (files > properties.document().maxFiles()) {
                throw RequestRefusedException.tooManyFiles(properties.document().maxFiles());
            }
            publish(part, outlet, url, results, rights);
        }
    }

    private void publish(
            FileItemStream part,
            @Nullable String outlet,
            @Nullable URI url,
            LineResultWriter results,
            PostingRights rights)
            throws IOException, InterruptedException {
        String name = part.getName() == null || part.getName().isBlank() ? part.getFieldName() : part.getName();
        byte[] bytes;
        try {
            bytes = UploadedParts.bounded(
                    part, Math.toIntExact(properties.document().maxSize().toBytes()), "the file " + name);
        } catch (RequestRefusedException e) {
            add(results, CompletableFuture.completedFuture(rejected(name, e)));
            return;
        }
        NewsDocument document = new NewsDocument(bytes, part.getContentType(), url, outlet);
        results.reserve(bytes.length);
        List<CompletableFuture<LineResult>> published;
        try {
            published = published(name, document, rights);
        } catch (InterruptedException e) {
            results.giveBack(bytes.length);
            throw e;
        }
        boolean first = true;
        for (CompletableFuture<LineResult> result : published) {
            results.add(first ? bytes.length : 0, result.thenApply(done -> done.ofFile(name)));
            first = false;
        }
    }

    private List<CompletableFuture<LineResult>> published(String name, NewsDocument document, PostingRights rights)
            throws InterruptedException {
        try {
            return articles.publish(document, rights);
        } catch (RuntimeException e) {
            return List.of(CompletableFuture.completedFuture(rejected(name, e)));
        }
    }

    private static void add(LineResultWriter results, CompletableFuture<LineResult> result)
            throws IOException, InterruptedException {
        results.add(0, result);
    }

    private void end(LineResultWriter results, ProblemException end) throws IOException, InterruptedException {
        if (!results.isStarted()) {
            throw end;
        }
        add(results, CompletableFuture.completedFuture(rejected("", end)));
    }

    private LineResult rejected(String file, Throwable error) {
        ProblemDetail problem = ProblemException.problemOf(error);
        metrics.rejected(problem);
        return LineResult.rejectedFile(file, problem);
    }

    private ProblemException problem(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return RequestRefusedException.tooSlow(
                        properties.bodyTimeout(), properties.stream().minRate());
            }
        }
        return new InvalidArticleException(
                "is not valid multipart/form-data: " + e.getMessage(), "send the parts as RFC 7578 describes");
    }
}
