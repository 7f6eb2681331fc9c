package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** robots.txt decides what is fetched, as RFC 9309 requires. */
@Tag("slow")
class RobotsTest {

    private static final byte[] BODY = "<p>Text</p>".getBytes(StandardCharsets.UTF_8);

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private volatile String status = "404 Not Found";

    @ParameterizedTest
    @CsvSource({
        "'User-agent: *\nDisallow: /private/', /private/story, ROBOTS_DISALLOWED",
        "'User-agent: *\nDisallow: /private/', /news/story,",
        "'User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nAllow: /', /news/story,",
        "'User-agent: hearsay\nDisallow: /', /news/story, ROBOTS_DISALLOWED",
        "'User-agent: other\nDisallow: /', /news/story,",
        "'User-agent: *\nDisallow: /*.pdf$', /a.pdf, ROBOTS_DISALLOWED",
        "'User-agent: *\nDisallow: /n\nAllow: /news/', /news/story,",
        "'<html><body>No such page</body></html>', /news/story,"
    })
    void the_rules_of_the_file_are_obeyed(String file, String path, @Nullable FetchProblem problem) throws IOException {
        try (LoopbackServer server =
                site(reply -> reply.page("", file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))) {
            assertThat(problem(fetcher(), server.url(path))).isEqualTo(problem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found,",
        "403 Forbidden,",
        "401 Unauthorized,",
        "503 Unavailable, ROBOTS_UNREACHABLE",
        "500 Error, ROBOTS_UNREACHABLE",
        "429 Too Many Requests, ROBOTS_UNREACHABLE"
    })
    void a_status_of_the_client_allows_and_a_status_of_the_server_disallows(
            String status, @Nullable FetchProblem problem) throws IOException {
        try (LoopbackServer server = site(reply -> reply.status(status))) {
            assertThat(problem(fetcher(), server.url("/"))).isEqualTo(problem);
        }
    }

    @Test
    void a_file_that_does_not_arrive_in_time_disallows() throws IOException {
        try (LoopbackServer server = site(_ -> Thread.sleep(60_000))) {
            assertThat(problem(fetcher(TestFetchers.settings(FetchProblem.ROBOTS_UNREACHABLE)), server.url("/")))
                    .isEqualTo(FetchProblem.ROBOTS_UNREACHABLE);
        }
    }

    @Test
    void a_file_that_redirects_to_a_metadata_address_disallows() throws IOException {
        try (LoopbackServer server =
                site(reply -> reply.status("302 Found", "Location: http://169.254.169.254/robots.txt"))) {
            assertThat(problem(fetcher(), server.url("/"))).isEqualTo(FetchProblem.ROBOTS_UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/robots.txt", "http://10.0.0.1/robots.txt", "http://user:a@127.0.0.1/robots.txt"})
    void a_file_that_redirects_to_what_may_not_be_fetched_disallows(String target) throws IOException {
        try (LoopbackServer server = site(reply -> reply.status("301 Moved Permanently", "Location: " + target))) {
            assertThat(problem(fetcher(), server.url("/"))).isEqualTo(FetchProblem.ROBOTS_UNREACHABLE);
        }
    }

    @Test
    void a_file_that_is_a_bomb_disallows() throws IOException {
        byte[] bomb = Compressed.gzipBomb();
        try (LoopbackServer server = site(reply -> reply.page("Content-Encoding: gzip\r\n", bomb))) {
            assertThat(problem(fetcher(), server.url("/"))).isEqualTo(FetchProblem.ROBOTS_UNREACHABLE);
        }
    }

    @Test
    void a_file_whose_headers_do_not_end_disallows() throws IOException {
        try (LoopbackServer server = site(reply -> {
            reply.send("HTTP/1.1 200 OK\r\n");
            while (true) {
                reply.send("X-Header: value\r\n".repeat(100));
            }
        })) {
            assertThat(problem(fetcher(), server.url("/"))).isEqualTo(FetchProblem.ROBOTS_UNREACHABLE);
        }
    }

    @Test
    @Timeout(120)
    void patterns_that_take_long_to_compare_are_compared_in_time() throws IOException {
        String line = "Disallow: /" + "*a".repeat(200) + "*b$\n";
        byte[] file = ("User-agent: *\n" + line.repeat(1000)).getBytes(StandardCharsets.UTF_8);
        try (LoopbackServer server = site(reply -> reply.page("", file))) {
            assertThat(problem(fetcher(), server.url("/" + "a".repeat(4000)))).isNull();
        }
    }

    @Test
    void a_file_that_redirects_too_often_allows() throws IOException {
        try (LoopbackServer server = LoopbackServer.startWithRobots((path, reply) -> {
            if (path.startsWith("/robots.txt")) {
                reply.status("302 Found", "Location: " + path + "x");
            } else {
                reply.page("", BODY);
            }
        })) {
            assertThat(problem(fetcher(), server.url("/"))).isNull();
        }
    }

    @Test
    void only_the_beginning_of_an_endless_file_is_read() throws IOException {
        try (LoopbackServer server = site(reply -> {
            reply.send("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private/\n");
            while (true) {
                reply.send("# and so on\n".repeat(1000));
            }
        })) {
            Fetcher fetcher = fetcher();

            assertThat(problem(fetcher, server.url("/private/story"))).isEqualTo(FetchProblem.ROBOTS_DISALLOWED);
            assertThat(problem(fetcher, server.url("/news/story"))).isNull();
            assertThat(server.sent()).isLessThan(8L << 20);
        }
    }

    @Test
    void a_file_is_read_again_after_a_day() throws IOException {
        try (LoopbackServer server = site(reply -> reply.status("404 Not Found"))) {
            Fetcher fetcher = fetcher();
            problem(fetcher, server.url("/a"));
            problem(fetcher, server.url("/b"));
            assertThat(server.robotsRequests()).isEqualTo(1);

            now = now.plus(Duration.ofHours(25));
            problem(fetcher, server.url("/c"));

            assertThat(server.robotsRequests()).isEqualTo(2);
        }
    }

    @Test
    void the_last_copy_is_used_for_a_week_if_the_file_cannot_be_read_any_more() throws IOException {
        try (LoopbackServer server = site(reply -> reply.status(status))) {
            Fetcher fetcher = fetcher();
            problem(fetcher, server.url("/"));
            status = "500 Error";

            now = now.plus(Duration.ofDays(2));
            assertThat(problem(fetcher, server.url("/"))).isNull();
            now = now.plus(Duration.ofDays(6));
            assertThat(problem(fetcher, server.url("/"))).isEqualTo(FetchProblem.ROBOTS_UNREACHABLE);
        }
    }

    @Test
    void the_file_of_each_site_on_the_way_is_obeyed() throws IOException {
        try (LoopbackServer closed =
                        site(reply -> reply.page("", "User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_8)));
                LoopbackServer open = LoopbackServer.start(
                        (_, reply) -> reply.status("302 Found", "Location: " + closed.url("/story")))) {
            assertThat(problem(fetcher(), open.url("/"))).isEqualTo(FetchProblem.ROBOTS_DISALLOWED);
            assertThat(closed.requests()).isEmpty();
        }
    }

    @Test
    void the_crawl_delay_is_returned() throws IOException {
        try (LoopbackServer server =
                site(reply -> reply.page("", "User-agent: *\nCrawl-delay: 7".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(fetcher()
                            .fetch(FetchRequest.page(server.url("/")))
                            .pacing()
                            .crawlDelay())
                    .isEqualTo(Duration.ofSeconds(7));
        }
    }

    @Test
    void the_crawl_delay_is_returned_when_no_response_arrives() throws IOException {
        try (LoopbackServer server = LoopbackServer.startWithRobots((path, reply) -> {
            if (path.equals("/robots.txt")) {
                reply.page("", "User-agent: *\nCrawl-delay: 7".getBytes(StandardCharsets.UTF_8));
            } else {
                reply.socket().close();
            }
        })) {
            Fetched fetched = fetcher().fetch(FetchRequest.page(server.url("/")));

            assertThat(fetched).isInstanceOf(Fetched.Refused.class);
            assertThat(fetched.pacing().crawlDelay()).isEqualTo(Duration.ofSeconds(7));
        }
    }

    private interface Robots {
        void respond(LoopbackServer.Reply reply) throws Exception;
    }

    private static LoopbackServer site(Robots robots) throws IOException {
        return LoopbackServer.startWithRobots((path, reply) -> {
            if (path.equals("/robots.txt")) {
                robots.respond(reply);
            } else {
                reply.page("", BODY);
            }
        });
    }

    private Fetcher fetcher() {
        return fetcher(TestFetchers.settings());
    }

    private Fetcher fetcher(FetchSettings settings) {
        try {
            return new Fetcher(
                    settings, _ -> List.of(InetAddress.ofLiteral("127.0.0.1")), SSLContext.getDefault(), () -> now);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable FetchProblem problem(Fetcher fetcher, String address) {
        return fetcher.fetch(FetchRequest.page(address)) instanceof Fetched.Refused refused ? refused.problem() : null;
    }
}
