package news.hearsay.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program with feeds to poll and a receiver of webhooks, which records who asked for what. {@code three-brokers} runs
 * it in a container as one source file, so it uses nothing but the JDK.
 *
 * <ul>
 *   <li>{@code GET /feed.xml}: the RSS feed of the host in the request, with one item more at each poll
 *   <li>{@code POST /alerts}: receives an alert; the answer is 204
 *   <li>{@code GET /requests}: a line for each poll and each alert: milliseconds, {@code poll} and host, or
 *       {@code alert} and id
 * </ul>
 */
final class RecordingSite {

    private static final int PORT = 8190;

    private final int items;
    private final Map<String, AtomicInteger> polls = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private RecordingSite(int items) {
        this.items = items;
    }

    /** Serves until the process ends. The argument is the number of items that a feed has in the end. */
    public static void main(String[] arguments) throws IOException {
        RecordingSite site = new RecordingSite(Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(new InetSocketAddress(PORT), 100);
        server.createContext("/feed.xml", site::feed);
        server.createContext("/alerts", site::alert);
        server.createContext("/requests", site::requests);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void feed(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        record("poll", host);
        int shown =
                Math.min(polls.computeIfAbsent(host, _ -> new AtomicInteger()).incrementAndGet(), items);
        String entries = IntStream.rangeClosed(1, shown)
                .mapToObj(number -> item(host, number))
                .collect(Collectors.joining());
        answer(
                exchange,
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>Recorded Gazette</title>%s</channel></rss>".formatted(entries));
    }

    private static String item(String host, int number) {
        return """
            <item><guid isPermaLink="false">%2$d</guid><link>http://%1$s/items/%2$d</link><title>Cranes for harbour %2$d</title>
            <description>The council of Recordham met on Tuesday. Harbour %2$d of %1$s needs new cranes, said Ada Ferrow, the mayor of
            Recordham. A spokesman of the council denied that the harbour would close.</description></item>
            """.formatted(host, number);
    }

    private void alert(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        record("alert", exchange.getRequestHeaders().getFirst("webhook-id"));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void requests(HttpExchange exchange) throws IOException {
        answer(exchange, "text/plain", String.join("", requests));
    }

    private void record(String kind, String of) {
        requests.add("%d %s %s%n".formatted(System.currentTimeMillis(), kind, of));
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
