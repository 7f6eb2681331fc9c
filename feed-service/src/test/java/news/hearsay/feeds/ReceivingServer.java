package news.hearsay.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import news.hearsay.events.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as ingest does, with the ids that ingest derives, and records the articles. */
public final class ReceivingServer implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private volatile String failing = "";

    /** An accepted article. */
    public record Posted(String id, String revision, JsonNode fields) {

        /** The text of a field. */
        public String field(String name) {
            return fields.path(name).asString("");
        }
    }

    /** Starts the server. */
    public ReceivingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/articles", this::answer);
        server.start();
    }

    /** Its base address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns what was accepted, in the order of arrival. */
    public List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** Forgets what was accepted. */
    public void clear() {
        posted.clear();
        failing = "";
    }

    /** Answers 503 from now on, or no more. */
    public void refuse(boolean refuses) {
        refusing = refuses;
    }

    /** Fails on articles with this title from now on; on none if it is empty. */
    public void failOn(String title) {
        failing = title;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (refusing) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            StringBuilder results = new StringBuilder();
            body.lines()
                    .map(MAPPER::readTree)
                    .forEach(article -> results.append(result(article)).append('\n'));
            byte[] bytes = results.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String result(JsonNode article) {
        String title = article.path("title").asString("");
        String text = article.path("text").asString("");
        String outlet = article.path("outlet").asString("");
        if (title.isBlank() || text.isBlank() || outlet.isBlank()) {
            return """
                {"status":400,"problem":{"errors":[{"field":"text","detail":"is missing","fix":"add it"}]}}\
                """;
        }
        if (title.equals(failing)) {
            return """
                {"status":500,"problem":{"detail":"an internal error"}}\
                """;
        }
        String id = Ids.article(URI.create(article.path("url").asString("")), outlet, title, Instant.EPOCH);
        String revision = Ids.revision(Ids.contentHash(title, text));
        posted.add(new Posted(id, revision, article));
        return "{\"status\":202,\"id\":\"%s\",\"revision\":\"%s\"}".formatted(id, revision);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
