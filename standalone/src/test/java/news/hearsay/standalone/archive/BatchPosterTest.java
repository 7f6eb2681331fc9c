package news.hearsay.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import news.hearsay.formats.NewsDocument;
import news.hearsay.standalone.post.IngestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchPosterTest {

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private int failures = Integer.MAX_VALUE;
    private HttpServer ingest;

    @BeforeEach
    void start() throws IOException {
        ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.createContext("/articles", this::answer);
        ingest.start();
    }

    @AfterEach
    void stop() {
        ingest.stop(0);
    }

    @Test
    void a_line_on_which_ingest_fails_three_times_is_rejected_and_the_others_are_posted_once() {
        BatchPoster.Outcome outcome = post("{\"a\":1}", "{\"poison\":2}", "{\"c\":3}");

        assertThat(outcome.accepted()).isEqualTo(2);
        assertThat(outcome.rejections())
                .containsExactly(new Rejection("2", "ingest fails on it: an internal error", "{\"poison\":2}"));
        assertThat(posted)
                .containsExactly("{\"a\":1}", "{\"poison\":2}", "{\"c\":3}", "{\"poison\":2}", "{\"poison\":2}");
    }

    @Test
    void a_line_on_which_ingest_fails_once_is_accepted_later() {
        failures = 1;

        BatchPoster.Outcome outcome = post("{\"poison\":2}", "{\"c\":3}");

        assertThat(outcome.accepted()).isEqualTo(2);
        assertThat(outcome.rejections()).isEmpty();
    }

    private BatchPoster.Outcome post(String... lines) {
        RecordBatch batch = new RecordBatch();
        for (int i = 0; i < lines.length; i++) {
            String place = String.valueOf(i + 1);
            NewsDocument document = new NewsDocument(lines[i].getBytes(UTF_8), null, null, null);
            batch.add(new PostedLines.Lines(
                    new ArchiveRecord.Intact(place, document), List.of(lines[i].getBytes(UTF_8)), List.of()));
        }
        URI address = URI.create("http://127.0.0.1:" + ingest.getAddress().getPort());
        return new BatchPoster(new IngestClient(address)).post(batch);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        byte[] results =
                body.lines().map(this::result).collect(Collectors.joining()).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, results.length);
        exchange.getResponseBody().write(results);
        exchange.close();
    }

    private String result(String line) {
        posted.add(line);
        boolean fails = line.contains("poison") && failures-- > 0;
        return fails
                ? "{\"status\":500,\"problem\":{\"detail\":\"an internal error\"}}\n"
                : "{\"status\":202,\"id\":\"a\"}\n";
    }
}
