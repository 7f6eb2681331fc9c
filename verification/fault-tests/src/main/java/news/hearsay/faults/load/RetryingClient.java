package news.hearsay.faults.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts articles over HTTP. The caller posts again what was not acknowledged. */
final class RetryingClient {

    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(1);
    private static final Duration AFTER_NO_ANSWER = Duration.ofMillis(300);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.shared();

    /** @param left the articles that were not accepted, to post again after the pause */
    record Answer(List<AcceptedRevision> acknowledged, List<String> left, Duration pause) {

        static Answer none(List<String> articles, Duration pause) {
            return new Answer(List.of(), articles, pause);
        }
    }

    /**
     * Posts one article as JSON, or several as NDJSON.
     *
     * @throws IllegalStateException if an article is rejected permanently
     */
    Answer post(URI ingest, List<String> articles, boolean stream) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ingest.resolve("/articles"))
                .header("Content-Type", stream ? "application/x-ndjson" : "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(String.join("\n", articles)))
                .build();
        try {
            return stream ? lines(articles, request) : single(articles, request);
        } catch (IOException e) {
            return Answer.none(articles, AFTER_NO_ANSWER);
        }
    }

    private Answer single(List<String> articles, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (isRetryable(response.statusCode())) {
            return Answer.none(articles, AFTER_REFUSAL);
        }
        requireAccepted(response.statusCode() == 202, response.body());
        return new Answer(List.of(receipt(json.readTree(response.body()))), List.of(), Duration.ZERO);
    }

    /** Counts the response lines that arrived, even if the connection broke. */
    private Answer lines(List<String> articles, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
        List<AcceptedRevision> acknowledged = new ArrayList<>();
        List<String> left = new ArrayList<>(articles);
        try (Stream<String> lines = response.body()) {
            if (isRetryable(response.statusCode())) {
                return Answer.none(articles, AFTER_REFUSAL);
            }
            requireAccepted(response.statusCode() == 200, "status " + response.statusCode());
            lines.forEach(line -> {
                JsonNode answer = json.readTree(line);
                int status = answer.path("status").asInt();
                requireAccepted(status == 202 || isRetryable(status), line);
                if (status == 202) {
                    acknowledged.add(receipt(answer));
                    left.remove(articles.get(answer.path("line").asInt() - 1));
                }
            });
        } catch (java.io.UncheckedIOException | tools.jackson.core.JacksonException _) {
            // the connection broke during the response
            return new Answer(acknowledged, left, AFTER_NO_ANSWER);
        }
        return new Answer(acknowledged, left, AFTER_REFUSAL);
    }

    private static boolean isRetryable(int status) {
        return status == 503 || status == 429 || status == 408;
    }

    private static void requireAccepted(boolean accepted, String answer) {
        if (!accepted) {
            throw new IllegalStateException("not accepted: " + answer);
        }
    }

    private static AcceptedRevision receipt(JsonNode answer) {
        return new AcceptedRevision(
                answer.path("id").asString(), answer.path("revision").asString());
    }
}
