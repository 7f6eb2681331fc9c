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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonPostingTest {

    private static final List<byte[]> THREE = List.of("{}".getBytes(UTF_8), "{}".getBytes(UTF_8), "{}".getBytes(UTF_8));
    private static final String ACCEPTED = "{\"status\":202,\"id\":\"a\"}\n";
    private static final String TOO_LARGE =
            "{\"status\":413,\"problem\":{\"detail\":\"the stream has more than 1 lines\"}}\n";

    private HttpServer server;
    private int status = 200;
    private String response = "";
    private String poison = "";
    private final List<String> requests = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/articles", exchange -> {
            String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(request);
            boolean succeeds = !poison.isEmpty() && !request.contains(poison);
            byte[] body = (succeeds ? ACCEPTED.repeat((int) request.lines().count()) : response).getBytes(UTF_8);
            exchange.sendResponseHeaders(succeeds ? 200 : status, body.length == 0 ? -1 : body.length);
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

    @Test
    void a_line_on_which_ingest_fails_does_not_concern_the_others() throws Exception {
        response = ACCEPTED + "{\"status\":500,\"problem\":{\"detail\":\"internal error\"}}\n" + ACCEPTED;

        assertThat(post())
                .containsExactly(
                        new PostedLine.Accepted("a"),
                        new PostedLine.Failed("internal error"),
                        new PostedLine.Accepted("a"));
    }

    @Test
    void lines_after_one_without_kafka_are_posted_again() throws Exception {
        response = ACCEPTED + "{\"status\":503,\"problem\":{\"detail\":\"no Kafka\"}}\n" + ACCEPTED;

        assertThat(post())
                .containsExactly(
                        new PostedLine.Accepted("a"),
                        new PostedLine.Later("no Kafka"),
                        new PostedLine.Later("no Kafka"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 503})
    void a_request_that_ingest_accepts_later_is_posted_again_as_a_whole(int temporary) throws Exception {
        status = temporary;

        assertThat(post()).hasSize(3).allMatch(PostedLine.Later.class::isInstance);
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void a_request_that_fails_is_divided_until_the_line_is_found(int failure) throws Exception {
        poison = "{\"poison\":1}";
        status = failure;

        assertThat(post("{}", "{}", "{}", poison, "{}"))
                .containsExactly(
                        new PostedLine.Accepted("a"),
                        new PostedLine.Accepted("a"),
                        new PostedLine.Accepted("a"),
                        new PostedLine.Failed("ingest responds with " + failure),
                        new PostedLine.Accepted("a"));
    }

    private List<PostedLine> post(String... lines) throws IngestRefusedException {
        return post(Stream.of(lines).map(line -> line.getBytes(UTF_8)).toList());
    }

    private List<PostedLine> post() throws IngestRefusedException {
        return post(THREE);
    }

    private List<PostedLine> post(List<byte[]> lines) throws IngestRefusedException {
        URI ingest = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new NdjsonPosting(new IngestConnection(ingest, null, Duration.ofSeconds(10))).post(lines);
    }
}
