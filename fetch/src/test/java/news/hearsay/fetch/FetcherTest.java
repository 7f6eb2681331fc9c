package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fetch sends, and what it returns. */
@Tag("slow")
class FetcherTest {

    private static final byte[] BODY = Compressed.TEXT.getBytes(StandardCharsets.UTF_8);

    @Test
    void a_page_is_returned_with_its_media_type_address_and_validators() throws IOException {
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> reply.page(
                        lines(
                                "Content-Type: text/html; charset=utf-8",
                                "ETag: \"a1\"",
                                "Last-Modified: Mon, 02 Mar 2026 09:00:00 GMT",
                                "Cache-Control: public, max-age=600"),
                        BODY));
                Fetcher fetcher = TestFetchers.fetcher()) {
            Fetched.Page page = TestFetchers.page(fetcher.fetch(FetchRequest.page(server.url("/story#comments"))));

            assertThat(page.bytes()).isEqualTo(BODY);
            assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(page.address()).isEqualTo(URI.create(server.url("/story")));
            assertThat(page.movedTo()).isNull();
            assertThat(page.validators()).isEqualTo(new Validators("\"a1\"", "Mon, 02 Mar 2026 09:00:00 GMT"));
            assertThat(page.pacing().maxAge()).isEqualTo(Duration.ofMinutes(10));
        }
    }

    @Test
    void a_request_names_the_program_and_its_operator_and_carries_nothing_personal() throws IOException {
        try (LoopbackServer server = LoopbackServer.start((path, reply) -> {
                    if (path.equals("/")) {
                        reply.status("302 Found", "Location: /story", "Set-Cookie: visitor=1");
                    } else {
                        reply.page("", BODY);
                    }
                });
                Fetcher fetcher = TestFetchers.fetcher()) {
            TestFetchers.page(fetcher.fetch(FetchRequest.page(server.url("/"))));

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request)
                            .contains("User-Agent: Hearsay/0.1 (+https://newsroom.example/bot)\r\n")
                            .doesNotContainIgnoringCase("cookie")
                            .doesNotContainIgnoringCase("referer")
                            .doesNotContainIgnoringCase("authorization"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "raw deflate", "br", "identity"})
    void a_compressed_page_is_decompressed(String encoding) throws IOException {
        byte[] body = switch (encoding) {
            case "deflate" -> Compressed.deflate(BODY, false);
            case "raw deflate" -> Compressed.deflate(BODY, true);
            case "br" -> Compressed.BROTLI_TEXT;
            case "identity" -> BODY;
            default -> Compressed.gzip(BODY);
        };
        String header = "Content-Encoding: " + encoding.replace("raw ", "") + "\r\n";
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> reply.page(header, body));
                Fetcher fetcher = TestFetchers.fetcher()) {
            assertThat(TestFetchers.page(fetcher.fetch(FetchRequest.page(server.url("/"))))
                            .bytes())
                    .isEqualTo(BODY);
        }
    }

    @Test
    void a_page_in_chunks_or_until_the_end_of_the_connection_is_read_as_a_whole() throws IOException {
        try (LoopbackServer server = LoopbackServer.start((path, reply) -> reply.send(
                        path.equals("/chunks")
                                ? lines(
                                        "HTTP/1.1 200 OK",
                                        "Transfer-Encoding: chunked",
                                        "",
                                        "3",
                                        "<p>",
                                        "4",
                                        "Text",
                                        "0",
                                        "")
                                : "HTTP/1.0 200 OK\r\n\r\n<p>Text"));
                Fetcher fetcher = TestFetchers.fetcher()) {
            assertThat(TestFetchers.page(fetcher.fetch(FetchRequest.page(server.url("/chunks"))))
                            .bytes())
                    .asString()
                    .isEqualTo("<p>Text");
            assertThat(TestFetchers.page(fetcher.fetch(FetchRequest.page(server.url("/end"))))
                            .bytes())
                    .asString()
                    .isEqualTo("<p>Text");
        }
    }

    @Test
    void a_conditional_request_returns_that_nothing_has_changed() throws IOException {
        try (LoopbackServer server = LoopbackServer.start(
                        (_, reply) -> reply.send("HTTP/1.1 304 Not Modified\r\nETag: \"b2\"\r\n\r\n"));
                Fetcher fetcher = TestFetchers.fetcher()) {
            Fetched result = fetcher.fetch(
                    FetchRequest.feed(server.url("/feed"), new Validators("\"b2\"", "Mon, 02 Mar 2026 09:00:00 GMT")));

            assertThat(result)
                    .isEqualTo(new Fetched.NotModified(
                            URI.create(server.url("/feed")),
                            null,
                            new Validators("\"b2\"", "Mon, 02 Mar 2026 09:00:00 GMT"),
                            Pacing.NONE));
            assertThat(server.requests().getFirst())
                    .contains("If-None-Match: \"b2\"\r\n", "If-Modified-Since: Mon, 02 Mar 2026 09:00:00 GMT\r\n");
        }
    }

    @Test
    void only_an_unbroken_chain_of_permanent_redirects_moves_an_address() throws IOException {
        try (LoopbackServer server = LoopbackServer.start((path, reply) -> {
                    switch (path) {
                        case "/a" -> reply.status("301 Moved Permanently", "Location: /b");
                        case "/b" -> reply.status("308 Permanent Redirect", "Location: ?page=2");
                        case "/b?page=2" -> reply.status("302 Found", "Location: c/\u00c3\u00a9 d");
                        default -> reply.page("", BODY);
                    }
                });
                Fetcher fetcher = TestFetchers.fetcher()) {
            Fetched.Page page = TestFetchers.page(fetcher.fetch(FetchRequest.page(server.url("/a"))));

            assertThat(page.movedTo()).isEqualTo(URI.create(server.url("/b?page=2")));
            assertThat(page.address()).isEqualTo(URI.create(server.url("/c/%C3%A9%20d")));
        }
    }

    @Test
    void a_refusal_keeps_status_and_retry_after() throws IOException {
        try (LoopbackServer server =
                        LoopbackServer.start((_, reply) -> reply.status("429 Too Many Requests", "Retry-After: 90"));
                Fetcher fetcher = TestFetchers.fetcher()) {
            Fetched.Refused refused = TestFetchers.refused(fetcher.fetch(FetchRequest.page(server.url("/"))));

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.pacing().retryAfter()).isEqualTo(Duration.ofSeconds(90));
        }
    }

    @Test
    void a_response_that_is_cut_off_keeps_what_its_headers_demand() throws IOException {
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nCache-Control: max-age=300\r\nContent-Length: 90\r\n\r\n<rss>");
                    reply.socket().close();
                });
                Fetcher fetcher = TestFetchers.fetcher()) {
            Fetched.Refused refused = TestFetchers.refused(fetcher.fetch(FetchRequest.page(server.url("/"))));

            assertThat(refused.problem()).isEqualTo(FetchProblem.WRONG_LENGTH);
            assertThat(refused.pacing().maxAge()).isEqualTo(Duration.ofMinutes(5));
        }
    }

    @Test
    void no_more_than_the_configured_number_of_fetches_from_one_host_run_at_a_time() throws IOException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.sleep(50);
                    running.decrementAndGet();
                    reply.page("", BODY);
                });
                Fetcher fetcher = TestFetchers.fetcher();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Future<Fetched>> results = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> fetcher.fetch(FetchRequest.page(server.url("/" + i)))))
                    .toList();

            assertThat(results).allSatisfy(result -> assertThat(result.get()).isInstanceOf(Fetched.Page.class));
            assertThat(most).hasValueLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_closed_fetcher_refuses() {
        Fetcher fetcher = TestFetchers.fetcher();
        fetcher.close();

        assertThat(TestFetchers.refused(fetcher.fetch(FetchRequest.page("http://news.test/")))
                        .problem())
                .isEqualTo(FetchProblem.STOPPING);
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
