package news.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.backends.TestBackends;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as in production, on a free port, and a client of it. */
final class RunningService implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();
    static final String VALID = """
        {"title":"Bridge reopens","outlet":"Harbour Courier","text":"The bridge is open again, the mayor said."}\
        """;

    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A response, with its body as text. */
    record Response(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        List<JsonNode> lines() {
            return response.body().lines().map(JSON::readTree).toList();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> fields() {
            List<String> fields = new ArrayList<>();
            json().path("errors")
                    .forEach(error -> fields.add(error.path("field").asString()));
            return fields;
        }
    }

    /** Starts the service with the broker of the tests. */
    static RunningService start(String... settings) {
        return startOn(TestBackends.bootstrapServers(), settings);
    }

    static RunningService startOn(String bootstrapServers, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.add("--spring.kafka.bootstrap-servers=" + bootstrapServers);
        return new RunningService(IngestApplication.builder().run(arguments.toArray(String[]::new)));
    }

    /** A part of the service, for what no client can cause. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Response postJson(String body) {
        return send(
                "POST", "/articles", body.getBytes(StandardCharsets.UTF_8), false, "Content-Type", "application/json");
    }

    Response postNdjson(String body) {
        return send(
                "POST",
                "/articles",
                body.getBytes(StandardCharsets.UTF_8),
                true,
                "Content-Type",
                "application/x-ndjson");
    }

    Response get(String path) {
        return send("GET", path, new byte[0], false);
    }

    /** @param chunked whether to send the body in chunks, without a Content-Length */
    Response send(String method, String path, byte[] body, boolean chunked, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofMinutes(2))
                .method(
                        method,
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Response(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError("no response to %s %s".formatted(method, path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends bytes over a socket, for requests that no client would send. Returns all bytes up to the end of the
     * connection.
     */
    String raw(String request) throws IOException {
        return raw(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    String raw(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
