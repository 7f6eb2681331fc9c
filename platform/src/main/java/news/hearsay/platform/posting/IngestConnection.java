package news.hearsay.platform.posting;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Requests to ingest. Thread-safe. */
public final class IngestConnection {

    private final HttpClient http;
    private final String base;
    private final @Nullable String key;
    private final Duration timeout;

    /**
     * Trusts the certificates that the JVM trusts.
     *
     * @param ingest the base URL of ingest, such as http://127.0.0.1:8080
     * @param key the key to post with; null posts without one
     * @param timeout how long ingest may take until its response begins
     */
    public IngestConnection(URI ingest, @Nullable String key, Duration timeout) {
        this(ingest, key, timeout, null);
    }

    /** @param tls what verifies ingest's certificate, for an https address; null for the certificates of the JVM */
    public IngestConnection(URI ingest, @Nullable String key, Duration timeout, @Nullable SSLContext tls) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
        if (tls != null) {
            client.sslContext(tls);
        }
        this.http = client.build();
        this.base = ingest.toString().replaceFirst("/$", "");
        this.key = key;
        this.timeout = timeout;
    }

    /**
     * A response of ingest.
     *
     * @param body JSON, or one JSON object per line for NDJSON
     * @param retryAfter the seconds that {@code Retry-After} states; null without it
     */
    public record Response(
            int status, String body, @Nullable Integer retryAfter) {}

    /** Returns the address of a path, such as /articles. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /**
     * Posts one request.
     *
     * @param address see {@link #at}
     * @throws InterruptedIOException if the thread is interrupted, and stays so
     * @throws IOException if ingest can't be reached
     */
    public Response post(URI address, String mediaType, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", mediaType)
                .timeout(timeout)
                .POST(BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            Integer retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .filter(value -> value.matches("\\d{1,6}"))
                    .map(Integer::valueOf)
                    .orElse(null);
            return new Response(response.statusCode(), response.body(), retryAfter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while posting");
        }
    }
}
