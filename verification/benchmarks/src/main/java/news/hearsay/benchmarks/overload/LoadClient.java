package news.hearsay.benchmarks.overload;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Posts single articles over many connections from one thread. In the open loop, requests are due at random moments of
 * a given rate, independent of the service. Times count from the moment at which a request was due, so that a stalling
 * service cannot hide its delay by blocking the client (coordinated omission).
 */
final class LoadClient {

    private static final Pattern RECEIPT = Pattern.compile("\"id\":\"([^\"]+)\",\"revision\":\"([^\"]+)\"");
    private static final long ANSWER_PATIENCE = Duration.ofSeconds(10).toNanos();
    /** The time after which a request without a free connection is dropped, as in connection pools. */
    private static final long SEND_PATIENCE = Duration.ofMillis(500).toNanos();
    /**
     * Computing ids takes CPU time from the service on a shared machine, so only one of this number is checked at once.
     * The check of the topic covers all.
     */
    private static final int CHECKED_AT_ONCE = 16;

    private final int port;
    private final String outlet;
    private final NumberedArticles articles;
    private final AcknowledgedArticles acknowledged;
    private final int maxConnections;
    private final byte[] head;
    private final Set<LoadConnection> connections = new HashSet<>();
    private final Deque<LoadConnection> idle = new ArrayDeque<>();
    private ResponseStatistics answers = new ResponseStatistics();
    private long next;

    LoadClient(int port, String outlet, int characters, AcknowledgedArticles acknowledged, int maxConnections) {
        this.port = port;
        this.outlet = outlet;
        this.articles = acknowledged.kind(outlet, characters);
        this.acknowledged = acknowledged;
        this.maxConnections = maxConnections;
        this.head = ("POST /articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + articles.size() + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Each connection sends its next article when it has the response to the previous one. */
    ResponseStatistics closedLoop(Duration time) throws IOException {
        return run(time, 0);
    }

    /** @param rate requests per second */
    ResponseStatistics openLoop(Duration time, double rate) throws IOException {
        return run(time, rate);
    }

    private ResponseStatistics run(Duration time, double rate) throws IOException {
        answers = new ResponseStatistics();
        Random random = new Random(1);
        try (Selector selector = Selector.open()) {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            long due = start;
            long lastLook = start;
            while (true) {
                long now = System.nanoTime();
                while (now < end && due <= now && (rate > 0 || hasConnection())) {
                    if (hasConnection()) {
                        send(selector, rate > 0 ? due : now);
                    } else if (now - due > SEND_PATIENCE) {
                        answers.missing("not sent in 0.5 s, all connections busy");
                    } else {
                        break;
                    }
                    due = rate > 0 ? due - (long) (Math.log(1 - random.nextDouble()) / rate * 1e9) : now;
                }
                if (now >= end && connections.stream().noneMatch(LoadConnection::isBusy)) {
                    break;
                }
                selector.select(this::proceed, Math.clamp((due - now) / 1_000_000, 1, 50));
                if (now - lastLook > 1_000_000_000L) {
                    lastLook = now;
                    giveUpOnTheLate(now);
                }
            }
        } finally {
            connections.forEach(LoadConnection::close);
            connections.clear();
            idle.clear();
        }
        return answers;
    }

    private boolean hasConnection() {
        return !idle.isEmpty() || connections.size() < maxConnections;
    }

    private void send(Selector selector, long due) throws IOException {
        LoadConnection connection = idle.poll();
        if (connection == null) {
            connection = new LoadConnection(port, selector);
            connections.add(connection);
        }
        byte[] json = articles.json(next);
        byte[] request = new byte[head.length + json.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        try {
            connection.send(request, next, due);
        } catch (IOException e) {
            drop(connection, "connection reset");
        }
        next++;
    }

    private void proceed(SelectionKey key) {
        LoadConnection connection = (LoadConnection) key.attachment();
        try {
            LoadConnection.Answer answer = connection.proceed();
            if (answer == null) {
                return;
            }
            long now = System.nanoTime();
            answers.add(answer.status(), now - connection.due(), now - connection.sent(), answer.retryAfter());
            if (answer.status() == 202) {
                accept(connection.number(), answer.body());
            }
            if (answer.closing()) {
                drop(connection, "");
            } else {
                idle.push(connection);
            }
        } catch (IOException e) {
            drop(
                    connection,
                    "connection "
                            + (e.getMessage() != null && e.getMessage().contains("refused")
                                    ? "refused"
                                    : "closed without a response"));
        }
    }

    private void accept(long number, String body) {
        if (number % CHECKED_AT_ONCE != 0) {
            acknowledged.add(outlet, number);
            return;
        }
        Matcher receipt = RECEIPT.matcher(body);
        if (!receipt.find() || !acknowledged.add(outlet, number, receipt.group(1), receipt.group(2))) {
            answers.wrongId();
        }
    }

    private void giveUpOnTheLate(long now) {
        for (LoadConnection connection : Set.copyOf(connections)) {
            if (connection.isBusy() && now - connection.due() > ANSWER_PATIENCE + SEND_PATIENCE) {
                drop(connection, "no response in 10 s");
            }
        }
    }

    private void drop(LoadConnection connection, String why) {
        if (connection.isBusy()) {
            answers.missing(why);
        }
        connections.remove(connection);
        idle.remove(connection);
        connection.close();
    }
}
