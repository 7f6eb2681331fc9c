package news.hearsay.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A program with feeds to poll and a receiver of webhooks, which records who asked for what. {@code three-brokers} and
 * {@code rotations} run it in a container as one source file, so it uses nothing but the JDK.
 *
 * <ul>
 *   <li>{@code GET /feed.xml}: the RSS feed of the host in the request, with one item more at each poll
 *   <li>{@code POST /alerts}: receives an alert; the answer is 204, or 401 if it knows a secret and no signature is
 *       right
 *   <li>{@code GET /requests}: a line for each poll and each alert: milliseconds, {@code poll} and host, or
 *       {@code alert}, id, the number of its signatures and {@code right}, {@code wrong} or {@code unread}
 * </ul>
 */
final class RecordingSite {

    private static final int PORT = 8190;

    private final int items;
    private final Path secret;
    private final Map<String, AtomicInteger> polls = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private RecordingSite(int items, Path secret) {
        this.items = items;
        this.secret = secret;
    }

    /**
     * Serves until the process ends. The first argument is the number of items that a feed has in the end. The second
     * is a file with the one secret of the receiver, as {@code whsec_} and Base64, which is read for each alert: while
     * the file does not exist, signatures are not read.
     */
    public static void main(String[] arguments) throws IOException {
        RecordingSite site = new RecordingSite(
                Integer.parseInt(arguments[0]), Path.of(arguments.length > 1 ? arguments[1] : "no-secret"));
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
        byte[] body = exchange.getRequestBody().readAllBytes();
        Headers headers = exchange.getRequestHeaders();
        String id = headers.getFirst("webhook-id");
        List<String> signatures = List.of(headers.getFirst("webhook-signature").split(" "));
        String found = "unread";
        if (Files.exists(secret)) {
            String content = id + "." + headers.getFirst("webhook-timestamp") + "." + new String(body, UTF_8);
            found = signatures.contains("v1," + sign(content)) ? "right" : "wrong";
        }
        record("alert", "%s %d %s".formatted(id, signatures.size(), found));
        exchange.sendResponseHeaders(found.equals("wrong") ? 401 : 204, -1);
        exchange.close();
    }

    private String sign(String content) throws IOException {
        byte[] key = Base64.getDecoder().decode(Files.readString(secret).strip().substring("whsec_".length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret is no key", e);
        }
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
