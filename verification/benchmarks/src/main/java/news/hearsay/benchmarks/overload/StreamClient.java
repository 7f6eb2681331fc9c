package news.hearsay.benchmarks.overload;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Posts one NDJSON stream: sends as fast as the service reads, and reads its responses meanwhile. */
final class StreamClient {

    private final int port;
    private final AcknowledgedArticles acknowledged;

    StreamClient(int port, AcknowledgedArticles acknowledged) {
        this.port = port;
        this.acknowledged = acknowledged;
    }

    /** @param refused the number of lines with another status than 202 */
    record Outcome(long accepted, long refused, double seconds) {}

    Outcome post(String outlet, int characters, int lines) throws Exception {
        NumberedArticles articles = acknowledged.kind(outlet, characters);
        long begin = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", port);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            socket.setSoTimeout(60_000);
            Future<?> sender = threads.submit(() -> {
                send(socket, articles, lines);
                return null;
            });
            long[] counts = read(socket, outlet, lines);
            sender.get();
            return new Outcome(counts[0], counts[1], (System.nanoTime() - begin) / 1e9);
        }
    }

    private static void send(Socket socket, NumberedArticles articles, int lines) throws IOException {
        long length = (articles.size() + 1L) * lines;
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
        out.write(("POST /articles HTTP/1.1\r\n"
                        + "Host: 127.0.0.1\r\n"
                        + "Connection: close\r\n"
                        + "Content-Type: application/x-ndjson\r\n"
                        + "Content-Length: "
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        for (int line = 0; line < lines; line++) {
            out.write(articles.json(line));
            out.write('\n');
        }
        out.flush();
    }

    /** @return the numbers of accepted and refused lines */
    private long[] read(Socket socket, String outlet, int lines) throws IOException {
        long accepted = 0;
        long refused = 0;
        BufferedReader in = new BufferedReader(
                new InputStreamReader(new ChunkedReader(socket.getInputStream()), StandardCharsets.UTF_8), 64 * 1024);
        for (String answer = in.readLine(); answer != null; answer = in.readLine()) {
            long line = Long.parseLong(answer, 8, answer.indexOf(','), 10);
            if (answer.contains("\"status\":202")) {
                accepted++;
                acknowledged.add(outlet, line - 1);
            } else {
                refused++;
            }
            if (accepted + refused == lines) {
                break;
            }
        }
        return new long[] {accepted, refused};
    }
}
