package news.hearsay.benchmarks.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The peer of single posts: the HTTP server of the JDK, which sends each body to Kafka as it is and responds once every
 * in-sync replica has it. It checks nothing.
 */
public final class SmallestServer {

    private static final int ACCEPTED = 202;
    private static final int BACKLOG = 1024;

    private SmallestServer() {}

    /**
     * Starts the server, which runs until it is killed.
     *
     * @param arguments bootstrap servers of Kafka, port and compression
     */
    public static void main(String[] arguments) throws IOException {
        Producer<byte[], byte[]> producer = PeerTopic.producer(arguments[0], arguments[2]);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/articles", exchange -> accept(exchange, producer));
        server.start();
    }

    private static void accept(HttpExchange exchange, Producer<byte[], byte[]> producer) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            CompletableFuture<Void> acknowledged = new CompletableFuture<>();
            var _ = producer.send(new ProducerRecord<>(PeerTopic.NAME, body.readAllBytes()), (_, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
            acknowledged.join();
            exchange.sendResponseHeaders(ACCEPTED, -1);
        }
    }
}
