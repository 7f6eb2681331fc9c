package news.hearsay.standalone.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PostCommandTest {

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private HttpServer ingest;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.createContext("/articles", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        ingest.start();
    }

    @AfterEach
    void stop() {
        ingest.stop(0);
    }

    @Test
    void a_file_that_cannot_be_read_does_not_keep_the_others_from_being_posted() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Title: Bridge\nOutlet: Courier\n\nThe bridge is open.");
        Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Files.writeString(folder.resolve("c.txt"), "Title: Ferry\nOutlet: Courier\n\nThe ferry is late.");

        int status = new CommandLine(new PostCommand()).execute("--url", url(), folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(posted)
                .hasSize(2)
                .anyMatch(body -> body.contains("Bridge"))
                .anyMatch(body -> body.contains("Ferry"));
    }

    private String url() {
        return "http://127.0.0.1:" + ingest.getAddress().getPort();
    }
}
