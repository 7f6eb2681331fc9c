package news.hearsay.platform.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NdjsonPostingTest {

    private static final List<byte[]> THREE = List.of("{}".getBytes(UTF_8), "{}".getBytes(UTF_8), "{}".getBytes(UTF_8));
    private static final String ACCEPTED = "{\"status\":202,\"id\":\"a\"}\n";
    private static final String TOO_LARGE =
            "{\"status\":413,\"problem\":{\"detail\":\"the stream has more than 1 lines\"}}\n";

    private HttpServer server;
    private int status = 200;
    private String response = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/articles", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = response.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_line_after_which_the_request_was_too_long_is_posted_again() throws Exception {
        response = ACCEPTED + TOO_LARGE;

        assertThat(post())
                .extracting(Object::getClass)
                .containsExactly(PostedLine.Accepted.class, PostedLine.Later.class, PostedLine.Later.class);
    }

    @Test
    void a_line_that_is_too_large_as_the_first_one_is_rejected() throws Exception {
        response = TOO_LARGE;

        assertThat(post())
                .extracting(Object::getClass)
                .containsExactly(PostedLine.Rejected.class, PostedLine.Later.class, PostedLine.Later.class);
    }

    @Test
    void a_line_that_is_too_large_before_others_is_rejected() throws Exception {
        response = ACCEPTED + TOO_LARGE + ACCEPTED;

        assertThat(post())
                .extracting(Object::getClass)
                .containsExactly(PostedLine.Accepted.class, PostedLine.Rejected.class, PostedLine.Accepted.class);
    }

    @Test
    void a_request_that_is_too_large_because_of_its_first_line_rejects_that_line() throws Exception {
        status = 413;
        response = "{\"status\":413}";

        assertThat(post())
                .extracting(Object::getClass)
                .containsExactly(PostedLine.Rejected.class, PostedLine.Later.class, PostedLine.Later.class);
    }

    private List<PostedLine> post() throws IngestRefusedException {
        URI ingest = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new NdjsonPosting(new IngestConnection(ingest, null, Duration.ofSeconds(10))).post(THREE);
    }
}
