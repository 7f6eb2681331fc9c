package news.hearsay.benchmarks.overload;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that hold connections open: slow, endless and idle ones. They use blocking sockets on virtual threads. */
final class BadClients implements AutoCloseable {

    private static final String JSON =
            "POST /articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
    private static final String NDJSON =
            "POST /articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-ndjson\r\n";

    private final int port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<End>> ends = new ArrayList<>();

    BadClients(int port) {
        this.port = port;
    }

    /** How a client ended: the response, and the seconds until the connection was closed. */
    record End(String kind, String answer, double seconds) {}

    /** Sends one byte per second, in headers, in a body and in a stream. */
    void slow(int each) {
        start(each, "slow headers", JSON, "X-Slow: " + "a".repeat(1000), 1000);
        start(each, "slow body", JSON + "Content-Length: 2000\r\n\r\n", "{\"title\":\"" + "a".repeat(1000), 1000);
        start(
                Math.min(each, 8),
                "slow stream",
                NDJSON + "Transfer-Encoding: chunked\r\n\r\n",
                "1\r\n{\r\n".repeat(500),
                1000);
    }

    /** Sends endless bodies: in chunks, and with an announced length of 4 GiB. */
    void endless(int each) {
        start(
                each,
                "endless chunks",
                JSON + "Transfer-Encoding: chunked\r\n\r\n",
                endless("10000\r\n" + "a".repeat(0x10000) + "\r\n"),
                0);
        start(each, "4 GiB announced", JSON + "Content-Length: 4294967296\r\n\r\n", endless("a".repeat(0x10000)), 0);
    }

    /** Opens connections without sending anything. @return the number of open connections */
    int idle(int number) throws InterruptedException {
        for (int i = 0; i < number; i++) {
            ends.add(threads.submit(() -> idle("idle")));
            if (i % 500 == 0) {
                Thread.sleep(50);
            }
        }
        return number;
    }

    /**
     * Waits until all have ended. @return by kind and answer: how many, and after how many seconds the first and the
     * last
     */
    Map<String, String> ends() throws Exception {
        Map<String, List<Double>> seconds = new TreeMap<>();
        for (Future<End> end : ends) {
            End one = end.get();
            seconds.computeIfAbsent(one.kind + " → " + one.answer, _ -> new ArrayList<>())
                    .add(one.seconds);
        }
        ends.clear();
        Map<String, String> table = new TreeMap<>();
        seconds.forEach((kind, all) -> table.put(
                kind,
                String.format(
                        Locale.ROOT,
                        "%d, closed after %.1f to %.1f s",
                        all.size(),
                        all.stream().min(Double::compare).orElseThrow(),
                        all.stream().max(Double::compare).orElseThrow())));
        return table;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Iterable<String> endless(String part) {
        return () -> new java.util.Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                return part;
            }
        };
    }

    private void start(int number, String kind, String head, String drops, long pauseMillis) {
        start(number, kind, head, List.of(drops.split("")), pauseMillis);
    }

    private void start(int number, String kind, String head, Iterable<String> parts, long pauseMillis) {
        for (int i = 0; i < number; i++) {
            ends.add(threads.submit(() -> run(kind, head, parts, pauseMillis)));
        }
    }

    private End run(String kind, String head, Iterable<String> parts, long pauseMillis) throws Exception {
        long begin = System.nanoTime();
        Future<?> sender;
        End end;
        try (Socket socket = connected()) {
            sender = threads.submit(() -> {
                send(socket, head, parts, pauseMillis);
                return null;
            });
            String answer = answer(socket);
            end = new End(kind, answer, (System.nanoTime() - begin) / 1e9);
        }
        sender.cancel(true);
        return end;
    }

    private End idle(String kind) throws IOException {
        long begin = System.nanoTime();
        try (Socket socket = connected()) {
            String answer = answer(socket);
            return new End(kind, answer, (System.nanoTime() - begin) / 1e9);
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        // One address has too few ports for this many connections; 127.0.0.2 and so on are the same machine.
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), 60_000);
        socket.setSoTimeout(180_000);
        return socket;
    }

    private static void send(Socket socket, String head, Iterable<String> parts, long pauseMillis)
            throws InterruptedException {
        try {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            for (String part : parts) {
                socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
                Thread.sleep(pauseMillis);
            }
        } catch (IOException closed) {
            // expected: the service closed the connection
        }
    }

    /** Reads to the end of the connection. @return the status code, or a text if there was none */
    private static String answer(Socket socket) {
        StringBuilder answer = new StringBuilder();
        String end = "closed";
        try {
            InputStream in = socket.getInputStream();
            byte[] some = new byte[1024];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                answer.append(new String(some, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (java.net.SocketTimeoutException e) {
            end = "STILL OPEN";
        } catch (IOException e) {
            end = "reset";
        }
        return (answer.length() < 12 ? "no answer" : answer.substring(9, 12)) + ", " + end;
    }
}
