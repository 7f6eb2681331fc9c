package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What fetches need in memory at worst: as many as may run at the same time receive the largest bodies, keep their
 * pages, and decode bombs. Each run is a JVM of its own with a small heap.
 */
@Tag("slow")
class FetchMemoryTest {

    /** Half of what ingest-service has. */
    private static final String HEAP = System.getProperty("hearsay.fetch.heap", "128m");

    private static final int MAX_SIZE = FetchSettings.Limits.DEFAULT.maxSize();

    @Test
    void the_largest_pages_and_bombs_of_hostile_servers_fit_half_of_the_heap(@TempDir Path folder) throws Exception {
        byte[] plain = new byte[MAX_SIZE];
        new Random(1).nextBytes(plain);
        byte[] gzip = Compressed.gzip(Arrays.copyOf(plain, MAX_SIZE - 5000));
        byte[] bomb = Compressed.gzipBomb();
        byte[] chunked = chunked(plain);
        try (LoopbackServer server = LoopbackServer.start((path, reply) -> {
            switch (path.substring(0, 2)) {
                case "/a" -> reply.page("", plain);
                case "/b" -> {
                    reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    reply.send(chunked);
                }
                case "/c" -> reply.page("Content-Encoding: gzip\r\n", gzip);
                case "/d" -> reply.page("Content-Encoding: gzip\r\n", bomb);
                default -> reply.page("Content-Encoding: br\r\n", Compressed.BROTLI_BOMB);
            }
        })) {
            Path output = folder.resolve("output");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + HEAP,
                            "-cp",
                            System.getProperty("java.class.path"),
                            ManyFetches.class.getName(),
                            String.valueOf(server.port()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
                assertThat(Files.readString(output)).isEqualTo("pages 96, bombs 64" + System.lineSeparator());
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static byte[] chunked(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 8192) {
            int length = Math.min(8192, body.length - at);
            bytes.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            bytes.write(body, at, length);
            bytes.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }
}
