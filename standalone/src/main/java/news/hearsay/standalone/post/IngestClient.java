package news.hearsay.standalone.post;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import news.hearsay.standalone.cli.CommandFailedException;
import org.jspecify.annotations.Nullable;

/** Posts articles to the ingest service. */
public final class IngestClient {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI articles;
    private final URI links;
    private final @Nullable String key;

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
        this.key = key;
        String base = ingest.toString().replaceFirst("/$", "");
        articles = URI.create(base + "/articles");
        links = URI.create(base + "/links");
    }

    /**
     * A response of ingest.
     *
     * @param body JSON, or one JSON object per line for NDJSON
     */
    public record Response(int status, String body) {

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
        return post(links, "application/json", body);
    }

    /**
     * Posts one request, for callers that post again if ingest can't be reached.
     *
     * @param body the articles, in the format of the media type
     * @throws IOException if ingest can't be reached
     */
    public Response tryPost(String mediaType, byte[] body) throws IOException {
        return send(articles, mediaType, body);
    }

    private Response post(URI address, String mediaType, byte[] body) {
        try {
            return send(address, mediaType, body);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "can't reach %s (%s): check that ingest is running there"
                            .formatted(
                                    articles,
                                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
                    e);
        }
    }

    private Response send(URI address, String mediaType, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", mediaType)
                .timeout(Duration.ofMinutes(5))
                .POST(BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Response(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted while posting", e);
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
