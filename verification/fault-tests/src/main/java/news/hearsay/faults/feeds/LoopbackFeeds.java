package news.hearsay.faults.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Feeds on several loopback addresses, each of which is a host of its own. Every request is recorded. The seed decides
 * the changes and mishaps of each feed. Thread-safe.
 */
final class LoopbackFeeds implements AutoCloseable {

    /** The last host demands a pause between any two requests. */
    static final Duration CRAWL_DELAY = Duration.ofSeconds(1);

    private static final int LONGEST_WORK_MILLIS = 40;

    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, FeedSite> sites = new LinkedHashMap<>();
    private final List<ServedRequest> requests = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger process = new AtomicInteger();
    private volatile boolean faithful;
    private String hostWithDelay = "";

    private LoopbackFeeds() {}

    /** Starts the server. */
    static LoopbackFeeds start(List<FeedPlan> plans, int hosts, long seed) throws IOException {
        LoopbackFeeds feeds = new LoopbackFeeds();
        Instant now = Instant.now();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < hosts; i++) {
            InetAddress address = InetAddress.ofLiteral("127.0.0." + (i + 2));
            HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
            server.createContext("/", feeds::handle);
            server.setExecutor(feeds.threads);
            server.start();
            feeds.servers.add(server);
            addresses.add(address.getHostAddress() + ":" + server.getAddress().getPort());
        }
        feeds.hostWithDelay = addresses.getLast();
        for (FeedPlan plan : plans) {
            URI home = URI.create("http://%s/%s/".formatted(addresses.get(plan.host()), plan.name()));
            Random random = new Random(seed * 1_000 + plan.name().hashCode());
            feeds.sites.put(plan.name(), new FeedSite(plan.name(), plan.form(), plan.manner(), home, random, now));
        }
        return feeds;
    }

    /** Returns all feeds. */
    List<FeedSite> sites() {
        return List.copyOf(sites.values());
    }

    /** Returns the host, with its port, whose robots.txt states {@link #CRAWL_DELAY}. */
    String hostWithDelay() {
        return hostWithDelay;
    }

    /** Records that the process was killed: later requests come from the next one. */
    void processWasKilled() {
        process.incrementAndGet();
    }

    /** From now on, no feed changes and no answer fails. */
    void calmDown() {
        faithful = true;
    }

    /** Returns all requests so far. */
    List<ServedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void handle(HttpExchange exchange) {
        Instant arrived = Instant.now();
        int from = process.get();
        try (exchange) {
            // long enough that a second request to the host would overlap
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_WORK_MILLIS));
            String host = header(exchange, "Host");
            String path = exchange.getRequestURI().getPath();
            boolean isRobots = path.equals("/robots.txt");
            String feed = isRobots ? "" : path.split("/")[1];
            FeedQuery query = new FeedQuery(
                    isRobots ? "" : path.substring(feed.length() + 2),
                    header(exchange, "If-None-Match"),
                    header(exchange, "If-Modified-Since"),
                    from,
                    Instant.now(),
                    faithful);
            ServedRequest.Target target = isRobots
                    ? ServedRequest.Target.ROBOTS
                    : query.path().startsWith(ItemPages.ITEMS) ? ServedRequest.Target.PAGE : ServedRequest.Target.FEED;
            FeedAnswer answer = answer(target, host, feed, query);
            record(new ServedRequest(
                    target,
                    feed,
                    host,
                    path,
                    from,
                    arrived,
                    query.now(),
                    answer.status(),
                    query.etag().isEmpty() ? query.since() : query.etag(),
                    answer.etag(),
                    answer.pause(),
                    !answer.offered().isEmpty() || answer.status() == 304,
                    answer.offered(),
                    answer.note()));
            send(exchange, answer);
        } catch (IOException e) {
            // the reader was killed, or the answer was cut off
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FeedAnswer answer(ServedRequest.Target target, String host, String feed, FeedQuery query) {
        FeedSite site = sites.get(feed);
        if (target == ServedRequest.Target.ROBOTS) {
            String rules = "User-agent: *\nDisallow: /private/\n"
                    + (host.equals(hostWithDelay) ? "Crawl-delay: " + CRAWL_DELAY.toSeconds() + "\n" : "");
            byte[] body = rules.getBytes(UTF_8);
            return new FeedAnswer(
                    200, Map.of("Content-Type", "text/plain"), body, body.length, "", Duration.ZERO, List.of(), "");
        }
        if (site == null) {
            return FeedAnswer.of(404, Map.of(), "", Duration.ZERO, "404");
        }
        return target == ServedRequest.Target.PAGE ? site.page(query) : site.feed(query);
    }

    private void record(ServedRequest request) {
        synchronized (requests) {
            requests.add(request);
        }
    }

    private static void send(HttpExchange exchange, FeedAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(answer.body(), 0, answer.sent());
            exchange.getResponseBody().flush(); // otherwise a reader may take a cut answer for a closed connection
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
