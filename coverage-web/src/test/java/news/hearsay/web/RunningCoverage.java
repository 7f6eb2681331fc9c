package news.hearsay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import news.hearsay.backends.TestBackends;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The coverage service as it is run, but for its worker, on a database of its own with sample rows. */
final class RunningCoverage implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final ConfigurableApplicationContext context;
    private final SampleRows rows;

    private RunningCoverage(ConfigurableApplicationContext context, SampleRows rows) {
        this.context = context;
        this.rows = rows;
    }

    static RunningCoverage start(Map<String, String> more) {
        TestBackends.Database database = TestBackends.freshDatabase();
        SampleRows rows = SampleRows.in(database);
        SampleCoverage.fill(rows);
        return new RunningCoverage(run(database, more), rows);
    }

    static ConfigurableApplicationContext run(TestBackends.Database database, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "server.port", "0",
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.datasource.hikari.connection-init-sql", "set role hearsay_coverage"));
        settings.putAll(more);
        return CoverageWebApplication.builder()
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    SampleRows rows() {
        return rows;
    }

    String address(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        context.close();
    }

    /** For a look at the pages by hand: runs until it is stopped. */
    public static void main(String... port) throws InterruptedException {
        RunningCoverage service = start(Map.of("server.port", port.length > 0 ? port[0] : "8084"));
        System.out.println(service.address("/"));
        Thread.currentThread().join();
    }
}
