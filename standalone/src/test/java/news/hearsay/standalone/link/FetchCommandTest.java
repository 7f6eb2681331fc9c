package news.hearsay.standalone.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@Tag("slow")
class FetchCommandTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine fetch = new CommandLine(new FetchCommand()).setErr(new PrintWriter(err, true));
    private final HttpServer server;

    FetchCommandTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 10);
    }

    @BeforeEach
    void start() {
        respond("/robots.txt", 404, "");
        respond("/story.txt", 200, "Title: A dam\nOutlet: Valley Post\n\nIt holds, the engineer said.\n");
        respond("/links", 200, "{\"line\":1,\"status\":502,\"articles\":[],\"problem\":{}}\n");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_article_is_printed_as_it_would_be_posted() {
        String printed = run(0, "--print", "--allow", "127.0.0.1", url("/story.txt"));

        assertThat(printed)
                .hasLineCount(1)
                .contains("\"link\":\"" + url("/story.txt") + "\"", "\"title\":\"A dam\"", "the engineer said");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_loopback_address_is_refused_unless_it_is_allowed() {
        assertThat(run(1, "--print", url("/story.txt"))).isEmpty();
        assertThat(err.toString())
                .startsWith("hearsay: " + url("/story.txt"))
                .contains("127.0.0.1 is a loopback address");
    }

    @Test
    void the_results_of_ingest_are_printed_and_a_rejected_link_sets_the_exit_status() {
        assertThat(run(1, "--url", url(""), "https://courier.example/a")).contains("\"status\":502");
    }

    private String run(int status, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(fetch.execute(arguments)).as(err.toString()).isEqualTo(status);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void respond(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
