package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A client of the ingest service's HTTP API. */
public final class IngestApi {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI articles;

    IngestApi(URI base) {
        articles = base.resolve("/articles");
    }

    /** The base URL of the service. */
    URI base() {
        return articles.resolve("/");
    }

    /** Posts one article, which must be accepted, and returns its id. */
    String post(Map<String, String> article) throws IOException, InterruptedException {
        HttpResponse<String> response = answer("application/json", MAPPER.writeValueAsString(article));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return MAPPER.readTree(response.body()).get("id").asString();
    }

    /** Posts a body that may be invalid and returns the status. */
    int status(String body) throws IOException, InterruptedException {
        return send("application/json", body).statusCode();
    }

    /** Posts many articles in one request and returns their ids. Posts again after a 503. */
    List<String> postAll(List<String> lines) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> accepted = postLines(lines);
        while (accepted.size() < lines.size()) {
            assertThat(System.nanoTime())
                    .as("%d of %d accepted", accepted.size(), lines.size())
                    .isLessThan(end);
            Thread.sleep(500);
            accepted = postLines(lines);
        }
        return accepted;
    }

    /** Posts many articles in one request and returns the ids of those that were accepted. */
    List<String> postLines(List<String> lines) throws IOException, InterruptedException {
        HttpResponse<String> response = send("application/x-ndjson", String.join("\n", lines));
        return response.body()
                .lines()
                .map(MAPPER::readTree)
                .filter(answer -> answer.hasNonNull("id"))
                .map(answer -> answer.get("id").asString())
                .toList();
    }

    /** Posts a body and returns the response. Posts again after a 503. */
    public HttpResponse<String> answer(String type, String body) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = send(type, body);
        while (response.statusCode() == 503 && System.nanoTime() < end) {
            Thread.sleep(500);
            response = send(type, body);
        }
        return response;
    }

    private HttpResponse<String> send(String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(articles)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
