package news.hearsay.benchmarks.peers;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.hearsay.benchmarks.overload.ChunkedReader;

/** Posts one NDJSON stream as fast as the service reads it, and reads the results meanwhile. */
final class LineClient {

    private final List<byte[]> articles;

    LineClient(List<byte[]> articles) {
        this.articles = articles;
    }

    /** Posts lines. Returns the number of accepted ones; any other is an error. */
    long post(int port, int lines) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                ExecutorService sender = Executors.newSingleThreadExecutor()) {
            Future<?> sent = sender.submit(() -> {
                send(socket, lines);
                return null;
            });
            long accepted = read(socket, lines);
            sent.get();
            return accepted;
        }
    }

    private void send(Socket socket, int lines) throws IOException {
        long length = 0;
        for (int line = 0; line < lines; line++) {
            length += articles.get(line % articles.size()).length + 1;
        }
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
        out.write(("POST /articles HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + "Content-Type: application/x-ndjson\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        for (int line = 0; line < lines; line++) {
            out.write(articles.get(line % articles.size()));
            out.write('\n');
        }
        out.flush();
    }

    private static long read(Socket socket, int lines) throws IOException {
        BufferedReader results = new BufferedReader(
                new InputStreamReader(new ChunkedReader(socket.getInputStream()), StandardCharsets.UTF_8));
        long accepted = 0;
        while (accepted < lines) {
            String result = results.readLine();
            if (result == null || !result.contains("\"status\":202")) {
                throw new IOException("line " + (accepted + 1) + ": " + result);
            }
            accepted++;
        }
        return accepted;
    }
}
