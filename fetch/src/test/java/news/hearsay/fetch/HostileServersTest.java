package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile servers cost no more than the limits, and each of them is a problem of its own. */
@Tag("slow")
class HostileServersTest {

    /** What the sockets of both sides may hold beyond the limit. */
    private static final long BUFFERS = 8L << 20;

    static List<HostileServer> hostile() {
        return HostileServer.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_server_is_refused_within_the_limits(HostileServer hostile) throws IOException {
        HostResolver resolver = host ->
                host.equals("private.example") ? List.of(InetAddress.ofLiteral("10.0.0.5")) : TestFetchers.local(host);
        try (LoopbackServer server = LoopbackServer.start(hostile.handler());
                Fetcher fetcher = TestFetchers.fetcher(hostile.problem(), resolver)) {
            Instant start = Instant.now();

            Fetched.Refused refused = TestFetchers.refused(
                    fetcher.fetch(FetchRequest.page("http://news.test:" + server.port() + "/story")));

            assertThat(refused.problem()).as(refused.detail()).isEqualTo(hostile.problem());
            assertThat(refused.detail()).isNotBlank().doesNotContain("\r", "\n");
            assertThat(Duration.between(start, Instant.now())).isLessThan(TestFetchers.LONGEST);
            assertThat(server.sent()).isLessThan(3L * TestFetchers.MAX_SIZE + BUFFERS);
        }
    }

    @Test
    void a_host_whose_address_changes_is_refused_at_the_second_lookup_and_never_connected_to() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        try (LoopbackServer inside =
                        LoopbackServer.startOn("127.0.0.2", (_, reply) -> reply.page("", new byte[] {'a'}));
                Fetcher fetcher = TestFetchers.fetcher(_ ->
                        List.of(InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")));
                LoopbackServer outside = LoopbackServer.start(
                        (_, reply) -> reply.status("302 Found", "Location: http://news.test:" + inside.port() + "/"))) {
            Fetched.Refused refused =
                    TestFetchers.refused(fetcher.fetch(FetchRequest.page("http://news.test:" + outside.port() + "/")));

            assertThat(refused.problem()).isEqualTo(FetchProblem.ADDRESS_NOT_PUBLIC);
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void a_connection_is_made_to_the_address_that_was_checked_without_another_lookup() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> reply.page("", new byte[] {'a'}));
                Fetcher fetcher = TestFetchers.fetcher(host -> {
                    lookups.incrementAndGet();
                    return TestFetchers.local(host);
                })) {
            TestFetchers.page(fetcher.fetch(FetchRequest.page("http://news.test:" + server.port() + "/")));

            // one for robots.txt and one for the page
            assertThat(lookups).hasValue(2);
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.requests().getFirst()).contains("Host: news.test:" + server.port());
        }
    }

    @Test
    void a_host_with_a_public_and_a_private_address_is_not_connected_to_at_all() throws IOException {
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> reply.page("", new byte[] {'a'}));
                Fetcher fetcher = TestFetchers.fetcher(
                        _ -> List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("10.0.0.5")))) {
            Fetched.Refused refused =
                    TestFetchers.refused(fetcher.fetch(FetchRequest.page("http://news.test:" + server.port() + "/")));

            assertThat(refused.problem()).isEqualTo(FetchProblem.ADDRESS_NOT_PUBLIC);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void a_lookup_that_does_not_end_is_given_up() {
        try (Fetcher fetcher = TestFetchers.fetcher(FetchProblem.UNKNOWN_HOST, _ -> {
            sleep();
            return List.of();
        })) {
            Fetched.Refused refused = TestFetchers.refused(fetcher.fetch(FetchRequest.page("http://news.test/")));

            assertThat(refused.problem()).isEqualTo(FetchProblem.UNKNOWN_HOST);
        }
    }

    @Test
    void a_port_that_nothing_listens_on_is_a_problem_of_its_own() throws IOException {
        // bound without listening, so that no other program can listen there
        try (Socket socket = new Socket();
                Fetcher fetcher = TestFetchers.fetcher()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            Fetched.Refused refused = TestFetchers.refused(
                    fetcher.fetch(FetchRequest.page("http://127.0.0.1:" + socket.getLocalPort() + "/")));

            assertThat(refused.problem()).isEqualTo(FetchProblem.CONNECT_FAILED);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
