package news.hearsay.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Posts articles to the ingest service. */
final class IngestClient {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI articles;
    private final @Nullable String key;

    /** @param ingest the base of its API, such as http://127.0.0.1:8080 */
    IngestClient(URI ingest) {
        this(ingest, null);
    }

    /** @param key what the service may demand of who posts */
    IngestClient(URI ingest, @Nullable String key) {
        this.key = key;
        articles = URI.create(ingest.toString().replaceFirst("/$", "") + "/articles");
    }

    /** What it answered. */
    record Answer(int status, String body) {

        boolean accepted() {
            return status / 100 == 2 && !body.contains("\"status\":4") && !body.contains("\"status\":5");
        }
    }

    Answer post(String mediaType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(articles)
                .header("Content-Type", mediaType)
                .timeout(Duration.ofMinutes(5))
                .POST(BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new CommandFailedException(
                    "can't reach %s (%s): is it up?"
                            .formatted(
                                    articles,
                                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted while posting", e);
        }
    }
}
