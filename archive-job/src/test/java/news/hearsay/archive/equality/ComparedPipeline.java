package news.hearsay.archive.equality;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import news.hearsay.backends.Ports;
import news.hearsay.backends.TestBackends;
import news.hearsay.platform.kafka.TopicCreation;
import news.hearsay.standalone.pipeline.Service;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services of the pipeline in this JVM, on fresh topics and a database of their own. */
public final class ComparedPipeline implements AutoCloseable {

    /** The number of partitions of each topic. */
    public static final int PARTITIONS = 6;

    private static final int LINES_PER_REQUEST = 500;
    private static final int ACCEPTED = 202;
    private static final Duration POLL = Duration.ofMillis(100);

    private final int port = Ports.free();
    private final ComparedDatabase database;
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private final Set<String> revisions = new HashSet<>();

    private ComparedPipeline(ComparedDatabase database) {
        this.database = database;
    }

    /** Starts ingest, extract and store. */
    public static ComparedPipeline start() {
        TestBackends.freshTopics(TopicCreation.definitions(PARTITIONS, (short) 1));
        ComparedPipeline pipeline = new ComparedPipeline(new ComparedDatabase(TestBackends.freshDatabase()));
        Service.all(pipeline.port, TestBackends.bootstrapServers(), pipeline.account())
                .forEach(pipeline::add);
        return pipeline;
    }

    /** Starts the coverage builder, too. */
    ComparedPipeline withCoverage() {
        add(Service.coverageBuilder(TestBackends.bootstrapServers(), account()));
        return this;
    }

    private void add(Service service) {
        try {
            services.add(service.start());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Service.Database account() {
        TestBackends.Database owner = database.database();
        return new Service.Database(owner.jdbcUrl(), owner.username(), owner.password());
    }

    /** Returns the database. */
    public ComparedDatabase database() {
        return database;
    }

    /** Posts articles, one line of JSON each, and returns the number of those that were accepted. */
    public int post(List<String> lines) throws IOException, InterruptedException {
        int accepted = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int from = 0; from < lines.size(); from += LINES_PER_REQUEST) {
                List<String> part = lines.subList(from, Math.min(lines.size(), from + LINES_PER_REQUEST));
                HttpResponse<String> response = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/articles"))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(String.join("\n", part)))
                                .build(),
                        BodyHandlers.ofString());
                for (String line : response.body().lines().toList()) {
                    JsonNode result = JsonMapper.shared().readTree(line);
                    if (result.path("status").asInt() == ACCEPTED) {
                        accepted++;
                        revisions.add(result.path("id").asString()
                                + result.path("revision").asString());
                    }
                }
            }
        }
        return accepted;
    }

    /** Waits until the findings in all accepted articles are stored. */
    public void awaitRows(Duration patience) throws Exception {
        await(
                "the pipeline stores",
                patience,
                () -> database.number("select count(*) from extraction") == revisions.size()
                        && database.number("select count(*) from article_revision") == revisions.size()
                        && database.number("select count(*) from incomplete_extraction") == 0);
    }

    /** Waits until all stored articles have coverage. */
    void awaitCoverage(Duration patience) throws Exception {
        await("the coverage builder", patience, () -> database.number("select due from coverage_lag") == 0);
        if (database.number("select count(*) from coverage_failure") > 0) {
            throw new IllegalStateException("articles have no coverage, see coverage_failure");
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(String what, Duration patience, Condition condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("%s for more than %s".formatted(what, patience));
            }
            Thread.sleep(POLL);
        }
    }

    /** Stops the services. */
    @Override
    public void close() {
        services.reversed().forEach(ConfigurableApplicationContext::close);
        services.clear();
    }
}
