package news.hearsay.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running feed service that polls nothing, and requests to it. */
public final class RunningFeedService implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private RunningFeedService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the service on a database with more settings, as {@code --name=value}. */
    public static RunningFeedService start(FeedDatabase database, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--hearsay.feeds.enabled=false",
                "--spring.datasource.url=" + database.database().jdbcUrl(),
                "--spring.datasource.username=" + database.database().username(),
                "--spring.datasource.password=" + database.database().password(),
                "--spring.datasource.hikari.connection-init-sql=set role hearsay_feeds",
                // the store, which migrates the database of the tests, brings both to the class path
                "--spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration,"
                        + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"));
        all.addAll(List.of(settings));
        return new RunningFeedService(FeedApplication.builder().run(all.toArray(String[]::new)));
    }

    /** A response with its body as JSON; a missing node if it is empty. */
    public record Answer(HttpResponse<String> response) {

        /** The status. */
        public int status() {
            return response.statusCode();
        }

        /** The body. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body().isEmpty() ? "null" : response.body());
        }
    }

    /** Sends a GET request. */
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Sends a PUT request with a JSON body. */
    public Answer put(String name, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return send("PUT", "/feeds/" + name, body, all.toArray(String[]::new));
    }

    /** Sends a DELETE request. */
    public Answer delete(String name, String... headers) {
        return send("DELETE", "/feeds/" + name, null, headers);
    }

    /** Sends a request. */
    public Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
