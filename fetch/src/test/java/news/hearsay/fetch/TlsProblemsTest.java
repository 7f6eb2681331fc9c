package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are verified for the host of the address, although the connection goes to a checked IP address. */
@Tag("slow")
class TlsProblemsTest {

    private static final byte[] BODY = "<p>Text</p>".getBytes(StandardCharsets.UTF_8);

    private static TestAuthority authority;

    @BeforeAll
    static void authority(@TempDir Path folder) throws Exception {
        authority = new TestAuthority(folder);
    }

    @Test
    void a_page_with_a_certificate_for_its_host_is_fetched() throws Exception {
        Fetched result = fetch(authority.signed("news.test", "-1H", 2));

        assertThat(TestFetchers.page(result).bytes()).isEqualTo(BODY);
    }

    @Test
    void an_expired_certificate_is_a_problem_of_its_own() throws Exception {
        assertThat(problem(authority.signed("news.test", "-3d", 1))).isEqualTo(FetchProblem.CERTIFICATE_EXPIRED);
    }

    @Test
    void a_certificate_that_is_not_valid_yet_is_refused() throws Exception {
        assertThat(problem(authority.signed("news.test", "+1d", 3))).isEqualTo(FetchProblem.CERTIFICATE_EXPIRED);
    }

    @Test
    void a_certificate_for_another_host_is_a_problem_of_its_own() throws Exception {
        assertThat(problem(authority.signed("other.test", "-1H", 2))).isEqualTo(FetchProblem.CERTIFICATE_WRONG_HOST);
    }

    @Test
    void a_self_signed_certificate_is_a_problem_of_its_own() throws Exception {
        assertThat(problem(authority.selfSigned("news.test"))).isEqualTo(FetchProblem.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void a_handshake_that_does_not_end_is_given_up() throws Exception {
        // this server waits for the end of the headers of HTTP, which never comes
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> reply.page("", BODY));
                Fetcher fetcher =
                        TestFetchers.fetcher(FetchProblem.CONNECT_TIMEOUT, TestFetchers::local, authority.client())) {
            Fetched.Refused refused =
                    TestFetchers.refused(fetcher.fetch(FetchRequest.page("https://news.test:" + server.port() + "/")));

            assertThat(refused.problem()).isEqualTo(FetchProblem.CONNECT_TIMEOUT);
        }
    }

    @Test
    void a_server_without_tls_is_a_problem_of_its_own() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                Fetcher fetcher = TestFetchers.fetcher(TestFetchers::local, authority.client())) {
            Thread.ofVirtual().start(() -> respondInPlainText(listener));

            Fetched.Refused refused = TestFetchers.refused(
                    fetcher.fetch(FetchRequest.page("https://news.test:" + listener.getLocalPort() + "/")));

            assertThat(refused.problem()).as(refused.detail()).isEqualTo(FetchProblem.TLS_FAILED);
        }
    }

    private static void respondInPlainText(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FetchProblem problem(SSLContext server) throws Exception {
        return TestFetchers.refused(fetch(server)).problem();
    }

    private static Fetched fetch(SSLContext context) throws Exception {
        try (LoopbackServer server = LoopbackServer.startWithTls(context, (_, reply) -> reply.page("", BODY));
                Fetcher fetcher = TestFetchers.fetcher(TestFetchers::local, authority.client())) {
            return fetcher.fetch(FetchRequest.page("https://news.test:" + server.port() + "/"));
        }
    }
}
