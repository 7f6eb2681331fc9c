package news.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** POST requests reach the addresses that fetches may reach, and no others. */
class GuardedPostsTest {

    private static final byte[] BODY = "{\"a\": 1}".getBytes(UTF_8);
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json", "webhook-id", "7");

    static List<HostileAddress> hostile() {
        return HostileAddress.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_address_is_refused_with_its_problem(HostileAddress hostile) throws Exception {
        Posted posted = posts(TestFetchers.settings(), hostile::resolve).post(hostile.address(), HEADERS, BODY);

        assertThat(posted).isInstanceOfSatisfying(Posted.Refused.class, refused -> {
            assertThat(refused.problem()).as(refused.detail()).isEqualTo(hostile.problem());
            assertThat(refused.detail()).isNotBlank().doesNotContain("\r", "\n");
        });
    }

    @Test
    void the_server_receives_headers_and_body_and_its_status_is_returned() throws Exception {
        AtomicReference<String> received = new AtomicReference<>();
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> {
            received.set(body(reply));
            reply.status("202 Accepted");
        })) {
            Posted posted = posts().post(server.url("/alerts?to=desk"), HEADERS, BODY);

            assertThat(posted).isEqualTo(new Posted.Answered(202));
            assertThat(received).hasValue("{\"a\": 1}");
            assertThat(server.requests().getFirst())
                    .startsWith("POST /alerts?to=desk HTTP/1.1\r\n")
                    .contains("Content-Type: application/json\r\n", "webhook-id: 7\r\n", "Content-Length: 8\r\n");
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (LoopbackServer other = LoopbackServer.start((_, reply) -> reply.status("200 OK"));
                LoopbackServer server = LoopbackServer.start((_, reply) -> {
                    body(reply);
                    reply.status("307 Temporary Redirect", "Location: " + other.url("/"));
                })) {
            assertThat(posts().post(server.url("/"), HEADERS, BODY)).isEqualTo(new Posted.Answered(307));
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void the_connection_is_made_to_the_address_that_was_checked() throws Exception {
        AtomicInteger lookUps = new AtomicInteger();
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> {
            body(reply);
            reply.status("204 No Content");
        })) {
            // a second look-up would lead elsewhere
            HostResolver changing =
                    _ -> List.of(InetAddress.ofLiteral(lookUps.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
            Posted posted = posts(TestFetchers.settings(), changing)
                    .post("http://desk.test:" + server.port() + "/", HEADERS, BODY);

            assertThat(posted).isEqualTo(new Posted.Answered(204));
            assertThat(lookUps).hasValue(1);
        }
    }

    @Test
    void the_body_of_the_response_is_not_read() throws Exception {
        byte[] block = new byte[64 * 1024];
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> {
            body(reply);
            reply.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
            for (int i = 0; i < 15_000; i++) {
                reply.send(block);
            }
        })) {
            assertThat(posts().post(server.url("/"), HEADERS, BODY)).isEqualTo(new Posted.Answered(200));
            assertThat(server.sent()).isLessThan(16 * 1024 * 1024);
        }
    }

    @Test
    void a_server_that_does_not_answer_is_given_up() throws Exception {
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> {
            body(reply);
            reply.socket().getInputStream().read();
        })) {
            Posted posted = posts(TestFetchers.settings(FetchProblem.TOO_LONG), TestFetchers::local)
                    .post(server.url("/"), HEADERS, BODY);

            assertThat(posted).isInstanceOf(Posted.Refused.class);
        }
    }

    @Test
    void a_closed_port_is_a_problem_and_no_exception() throws Exception {
        LoopbackServer server = LoopbackServer.start((_, _) -> {});
        server.close();

        assertThat(posts().post(server.url("/"), HEADERS, BODY))
                .isInstanceOfSatisfying(
                        Posted.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FetchProblem.CONNECT_FAILED));
    }

    private static GuardedPosts posts() throws Exception {
        return posts(TestFetchers.settings(), TestFetchers::local);
    }

    private static GuardedPosts posts(FetchSettings settings, HostResolver resolver) throws Exception {
        return new GuardedPosts(settings, resolver, SSLContext.getDefault());
    }

    private static String body(LoopbackServer.Reply reply) throws IOException {
        return new String(reply.socket().getInputStream().readNBytes(BODY.length), UTF_8);
    }
}
