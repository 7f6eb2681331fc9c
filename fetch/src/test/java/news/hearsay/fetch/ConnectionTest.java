package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How connections are made, and when they end. */
@Tag("slow")
class ConnectionTest {

    private static final Duration AT_ONCE = TestFetchers.AMPLE.dividedBy(4);
    private static final FetchSettings PATIENT = TestFetchers.settings(
            new FetchSettings.Limits(1 << 20, 20, 32 * 1024, 0, 5, 8, 2), TestFetchers.AMPLE_TIMEOUTS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 11\r\n\r\n<p>Text</p>",
                "Connection: keep-alive\r\nContent-Length: 11\r\n\r\n<p>Text</p>",
                "Connection: close\r\nContent-Length: 11\r\n\r\n<p>Text</p>",
                "Transfer-Encoding: chunked\r\n\r\nb\r\n<p>Text</p>\r\n0\r\n\r\n"
            })
    void a_server_that_leaves_the_connection_open_does_not_delay_the_fetch(String response) throws Exception {
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\n" + response);
                    reply.socket().getInputStream().read();
                });
                Fetcher fetcher = TestFetchers.fetcher(PATIENT)) {
            Instant start = Instant.now();

            Fetched.Page page = TestFetchers.page(fetcher.fetch(FetchRequest.page(server.url("/"))));

            assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("<p>Text</p>");
            assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
        }
    }

    @Test
    void a_server_that_leaves_the_tls_connection_open_does_not_delay_the_fetch(@TempDir Path folder) throws Exception {
        TestAuthority authority = new TestAuthority(folder);
        try (LoopbackServer server =
                        LoopbackServer.startWithTls(authority.signed("news.test", "-1H", 2), (_, reply) -> {
                            reply.page("", new byte[] {'a'});
                            reply.socket().getInputStream().read();
                        });
                Fetcher fetcher =
                        new Fetcher(PATIENT, TestFetchers::local, authority.client(), InstantSource.system())) {
            Instant start = Instant.now();

            Fetched result = fetcher.fetch(FetchRequest.page("https://news.test:" + server.port() + "/"));

            assertThat(result).isInstanceOf(Fetched.Page.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
        }
    }

    @Test
    void a_proxy_of_the_jvm_is_not_used() throws Exception {
        try (LoopbackServer proxy = LoopbackServer.start((_, _) -> {});
                LoopbackServer server = LoopbackServer.start((_, reply) -> reply.page("", new byte[] {'a'}));
                Fetcher fetcher = TestFetchers.fetcher()) {
            Map<String, String> properties = new TreeMap<>(Map.of(
                    "socksProxyHost", "127.0.0.1",
                    "socksProxyPort", String.valueOf(proxy.port()),
                    "socksNonProxyHosts", "",
                    "http.proxyHost", "127.0.0.1",
                    "http.proxyPort", String.valueOf(proxy.port()),
                    "http.nonProxyHosts", ""));
            properties.forEach(System::setProperty);
            try {
                assertThat(fetcher.fetch(FetchRequest.page(server.url("/")))).isInstanceOf(Fetched.Page.class);
            } finally {
                properties.keySet().forEach(System::clearProperty);
            }
            assertThat(proxy.connections()).isZero();
        }
    }
}
