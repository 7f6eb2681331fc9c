package news.hearsay.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.Ports;
import org.jspecify.annotations.Nullable;

/**
 * The fuzz target of Jazzer ({@code -Pfuzz}) and, for a short time in each build, of {@link IngestFuzzTest}. It sends
 * arbitrary bytes over a socket to the running service, which has a real broker. Every response must be HTTP, and none
 * may have a 5xx status except 503, and 501 and 505, which HTTP requires for unknown transfer codings and versions. The
 * class compiles without Jazzer.
 */
public final class IngestFuzzTarget {

    private static final byte[] JSON = head("application/json");
    private static final byte[] NDJSON = head("application/x-ndjson");
    private static final byte[] RAW = {};
    private static final Pattern ANSWER =
            Pattern.compile("(HTTP/1\\.1 100 \\r\\n\\r\\n)*HTTP/1\\.1 (2\\d\\d|4\\d\\d|501|503|505) ");
    private static final int TIMEOUT_MILLIS = 120_000;

    private static @Nullable RunningService service;

    private IngestFuzzTarget() {}

    /** Called by Jazzer before the first input. */
    public static void fuzzerInitialize() throws IOException {
        Path data = Files.createTempDirectory("hearsay-fuzz");
        EmbeddedBroker broker = EmbeddedBroker.start(data, Ports.free());
        use(RunningService.startOn(
                broker.bootstrapServers(), "--hearsay.ingest.max-body=64KB", "--logging.level.root=error"));
    }

    static void use(RunningService running) {
        service = running;
    }

    /**
     * The first byte selects what the rest is: the body of a JSON request, the body of a stream in one piece or in
     * chunks, or the whole request.
     */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] rest = new byte[input.length - 1];
        System.arraycopy(input, 1, rest, 0, rest.length);
        byte[] request = switch (input[0] % 4) {
            case 0 -> sized(JSON, rest);
            case 1 -> sized(NDJSON, rest);
            case 2 -> chunked(NDJSON, rest);
            default -> joined(RAW, rest);
        };
        check(input, answer(request));
    }

    private static void check(byte[] input, String answer) {
        // The service may close the connection after bytes that are no request; a complete request gets a response.
        boolean isWholeRequest = input[0] % 4 >= 0 && input[0] % 4 <= 2;
        // A request without a version is HTTP/0.9, to which the response is a body alone.
        boolean isBodyAlone = !isWholeRequest && !answer.startsWith("HTTP/");
        if (!isBodyAlone && !ANSWER.matcher(answer).lookingAt()) {
            throw new IllegalStateException(
                    "unexpected response: " + (answer.length() < 200 ? answer : answer.substring(0, 200)));
        }
        if (answer.contains("\"status\":500,")) {
            throw new IllegalStateException("an internal error in the response: " + answer);
        }
    }

    private static String answer(byte[] request) throws IOException {
        RunningService running = service;
        if (running == null) {
            throw new IllegalStateException("no service: call fuzzerInitialize or use first");
        }
        try (Socket socket = new Socket("127.0.0.1", running.port())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            // Fuzzing opens thousands of connections a second; a reset leaves no port in TIME_WAIT.
            socket.setSoLinger(true, 0);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                in.transferTo(answer);
            } catch (SocketException closed) {
                // the service closed the connection before it had read everything
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static byte[] head(String type) {
        return ("POST /articles HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sized(byte[] head, byte[] body) {
        return joined(
                head, ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private static byte[] chunked(byte[] head, byte[] body) {
        byte[] begin = "Transfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        if (body.length == 0) {
            return joined(head, begin, "0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        byte[] size = (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return joined(head, begin, size, body, "\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
