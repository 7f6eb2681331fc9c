package news.hearsay.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** A server that receives webhooks. */
public final class Receiver implements AutoCloseable {

    /**
     * A request.
     *
     * @param answered the status of the response
     */
    public record Message(String path, String id, String timestamp, String signature, String body, int answered) {}

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final IntUnaryOperator status;

    private Receiver(IntUnaryOperator status) {
        this.status = status;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** A receiver that answers each request with a status that depends on its number, from 0. */
    public static Receiver answering(IntUnaryOperator status) {
        return new Receiver(status);
    }

    /** Returns the URL of a path. */
    public String url(String path) {
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), path);
    }

    /** Returns what was received, whatever the answer. */
    public List<Message> messages() {
        return messages;
    }

    /** Returns what was answered with 2xx. */
    public List<Message> accepted() {
        return messages.stream()
                .filter(message -> message.answered() / 100 == 2)
                .toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            int answer = status.applyAsInt(number.getAndIncrement());
            messages.add(new Message(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body,
                    answer));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
