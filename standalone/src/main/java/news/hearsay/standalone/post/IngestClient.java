package news.hearsay.standalone.post;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.hearsay.platform.posting.IngestConnection;
import news.hearsay.platform.posting.IngestRefusedException;
import news.hearsay.platform.posting.NdjsonPosting;
import news.hearsay.platform.posting.PostedLine;
import news.hearsay.standalone.cli.CommandFailedException;
import org.jspecify.annotations.Nullable;

/** Posts articles to the ingest service for a command. */
public final class IngestClient {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final IngestConnection connection;
    private final URI articles;

    /**
     * Creates a client without a key.
     *
     * @param ingest the base URL of ingest, such as http://127.0.0.1:8080
     */
    public IngestClient(URI ingest) {
        this(ingest, null);
    }

    /**
     * Creates a client.
     *
     * @param ingest the base URL of ingest, such as http://127.0.0.1:8080
     * @param key the key to post with; null posts without one
     */
    public IngestClient(URI ingest, @Nullable String key) {
        connection = new IngestConnection(ingest, key, TIMEOUT);
        articles = connection.at("/articles");
    }

    /**
     * A response of ingest.
     *
     * @param body JSON, or one JSON object per line for NDJSON
     * @param retryAfter the seconds that {@code Retry-After} states; null without it
     */
    public record Response(
            int status, String body, @Nullable Integer retryAfter) {

        /** Whether ingest accepted all articles of the request. */
        public boolean accepted() {
            return status / 100 == 2 && !body.contains("\"status\":4") && !body.contains("\"status\":5");
        }
    }

    /**
     * Posts one request.
     *
     * @param body the articles, in the format of the media type
     * @throws CommandFailedException if ingest can't be reached
     */
    public Response post(String mediaType, byte[] body) {
        return post(mediaType, body, Map.of());
    }

    /**
     * Posts one request.
     *
     * @param body the articles, in the format of the media type
     * @param parameters the parameters of the request, such as the outlet of a document that names none
     * @throws CommandFailedException if ingest can't be reached
     */
    public Response post(String mediaType, byte[] body, Map<String, String> parameters) {
        return post(at(parameters), mediaType, body);
    }

    /**
     * Posts links, which ingest fetches.
     *
     * @param body JSON with the member links
     * @throws CommandFailedException if ingest can't be reached
     */
    public Response postLinks(byte[] body) {
        return post(connection.at("/links"), "application/json", body);
    }

    /**
     * Posts lines of NDJSON, for callers that post again what ingest accepts later.
     *
     * @return the answers in the order of the lines
     * @throws CommandFailedException if ingest refuses the request
     */
    public List<PostedLine> postLines(List<byte[]> lines) {
        try {
            return new NdjsonPosting(connection).post(lines);
        } catch (IngestRefusedException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private Response post(URI address, String mediaType, byte[] body) {
        try {
            IngestConnection.Response response = connection.post(address, mediaType, body);
            return new Response(response.status(), response.body(), response.retryAfter());
        } catch (InterruptedIOException e) {
            throw new CommandFailedException("interrupted while posting", e);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "can't reach %s (%s): check that ingest is running there"
                            .formatted(
                                    articles,
                                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
                    e);
        }
    }

    private URI at(Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return articles;
        }
        return URI.create(articles
                + parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", "")));
    }
}
