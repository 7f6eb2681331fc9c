package news.hearsay.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Posts single articles over several connections. Each sends its next article when it has the response. */
final class PostingClient {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final List<byte[]> requests = new ArrayList<>();
    private final int connections;

    /** @param articles the bodies, in JSON */
    PostingClient(List<byte[]> articles, int connections) {
        this.connections = connections;
        for (byte[] article : articles) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(
                    ("POST /articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                                    + article.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(article);
            requests.add(request.toByteArray());
        }
    }

    /** Posts for some time. Returns the number of responses with status 202; others than 503 are errors. */
    long post(int port, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                int first = connection * requests.size() / connections;
                counts.add(threads.submit(() -> postOneByOne(port, first, end)));
            }
            long posted = 0;
            for (Future<Long> count : counts) {
                posted += count.get();
            }
            return posted;
        }
    }

    /** Opens a new connection after a 503, which closes the old one. */
    private long postOneByOne(int port, int first, long end) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        long posted = 0;
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                boolean accepted = true;
                for (int next = first; accepted && System.nanoTime() < end; next++) {
                    socket.getOutputStream().write(requests.get(next % requests.size()));
                    accepted = isAccepted(socket.getInputStream(), buffer);
                    posted += accepted ? 1 : 0;
                }
            }
        }
        return posted;
    }

    private static boolean isAccepted(InputStream in, byte[] buffer) throws IOException {
        int length = 0;
        while (!isWhole(buffer, length)) {
            int n = in.read(buffer, length, buffer.length - length);
            if (n < 0) {
                throw new IOException("the connection was closed");
            }
            length += n;
        }
        String status = new String(buffer, 0, "HTTP/1.1 202".length(), StandardCharsets.ISO_8859_1);
        if (!status.endsWith(" 202") && !status.endsWith(" 503")) {
            throw new IOException(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
        return status.endsWith(" 202");
    }

    /** A chunked body ends with an empty chunk; other bodies have a length. */
    private static boolean isWhole(byte[] buffer, int length) {
        int head = indexOf(END_OF_HEAD, buffer, length);
        if (head < 0) {
            return false;
        }
        String fields = new String(buffer, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int stated = fields.indexOf("content-length: ");
        if (stated < 0) {
            return fields.contains("chunked") && buffer[length - 5] == '0' && buffer[length - 1] == '\n';
        }
        int from = stated + "content-length: ".length();
        int to = fields.indexOf('\r', from);
        return length - head - END_OF_HEAD.length >= Integer.parseInt(fields, from, to < 0 ? fields.length() : to, 10);
    }

    private static int indexOf(byte[] part, byte[] bytes, int length) {
        for (int i = 0; i + part.length <= length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
