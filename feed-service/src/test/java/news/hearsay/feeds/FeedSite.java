package news.hearsay.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A web site on loopback, which records all requests. A path without an answer is not found. */
public final class FeedSite implements AutoCloseable {

    /** Requests that arrive within this time of another one are at the same time. */
    private static final Duration RESPONSE_TIME = Duration.ofMillis(2);

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    /** A response. */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** A complete response with a body. */
        public static Answer of(String body) {
            return new Answer(200, Map.of(), body);
        }

        /** This with another header. */
        public Answer with(String header, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }
    }

    /** A request as it was received. */
    public record Request(String path, Map<String, List<String>> headers, long nanos) {}

    /** Starts the site. */
    public FeedSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of a path. */
    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Sets the response to a path. */
    public void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Holds the next request for a path back until the returned latch is released. */
    public CountDownLatch hold(String path) {
        return held.computeIfAbsent(path, _ -> new CountDownLatch(1));
    }

    /** Returns the requests for a path, in their order. */
    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** The largest number of requests at the same time. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try (exchange) {
            LockSupport.parkNanos(RESPONSE_TIME.toNanos());
            String path = exchange.getRequestURI().toString();
            requests.add(new Request(path, Map.copyOf(exchange.getRequestHeaders()), System.nanoTime()));
            CountDownLatch latch = held.remove(path);
            if (latch != null) {
                await(latch);
            }
            Answer answer = answers.getOrDefault(path, new Answer(404, Map.of(), "not found"));
            boolean same = answer.headers().containsKey("ETag")
                    && answer.headers()
                            .get("ETag")
                            .equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(charset(answer));
            // once the client has the whole response, its next request may arrive before this method ends
            running.decrementAndGet();
            if (same) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedIOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted");
        }
    }

    private static Charset charset(Answer answer) {
        String[] type = answer.headers().getOrDefault("Content-Type", "").split("charset=", -1);
        return type.length == 2 ? Charset.forName(type[1]) : StandardCharsets.UTF_8;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
