package news.hearsay.benchmarks.pipeline;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import news.hearsay.benchmarks.articles.GeneratedArticles;
import news.hearsay.benchmarks.processes.ServerProcesses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the compared checkouts while its pipeline runs. Both sides get the same articles. */
final class Side implements AutoCloseable {

    private static final int LINES_PER_REQUEST = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final GeneratedArticles articles = new GeneratedArticles(1);
    private final RunningPipeline pipeline;
    private final ServerProcesses processes;
    private final StoredArticles stored;
    private final Map<String, Long> emptyTables;
    private final long emptyTopics;
    private long posted;

    /**
     * Starts the pipeline.
     *
     * @param checkout the folder with the script {@code hearsay}
     * @param data a data folder without articles
     * @param settings environment variables of the pipeline
     */
    Side(Path checkout, Path data, Map<String, String> settings)
            throws IOException, InterruptedException, SQLException {
        pipeline = RunningPipeline.start(checkout, data, settings);
        processes = pipeline.processes();
        stored = new StoredArticles(pipeline.ownerJdbcUrl());
        emptyTables = stored.tableBytes();
        emptyTopics = pipeline.topicBytes();
    }

    /**
     * The figures of one round.
     *
     * @param rows the time from the first post until the last article was extracted and stored
     * @param coverage from the first post
     */
    record Round(Duration rows, Coverage coverage) {}

    /** Posts the next articles and waits until their coverage is settled. */
    Round round(int number) throws IOException, InterruptedException, SQLException {
        List<byte[]> requests = requests(number);
        ServerProcesses.Times before = processes.times();
        long begin = System.nanoTime();
        store(requests);
        Duration rows = Duration.ofNanos(System.nanoTime() - begin);
        stored.awaitCoverage();
        Duration settled = Duration.ofNanos(System.nanoTime() - begin);
        return new Round(rows, new Coverage(number, settled, processes.times().since(before)));
    }

    /**
     * How coverage of articles was settled.
     *
     * @param articles how many
     * @param settled the time until coverage included the last of them
     * @param used the processor time of PostgreSQL and of the JVM in this time
     */
    record Coverage(int articles, Duration settled, ServerProcesses.Times used) {

        /** Returns the figures of the rounds of one or two sides. */
        static List<Figure> figures(List<List<Coverage>> sides) {
            return List.of(
                    Figure.of(
                            "articles a second, coverage settled",
                            sides,
                            round -> round.articles() * 1e9 / round.settled().toNanos()),
                    Figure.of(
                            "JVM, ms of CPU an article",
                            sides,
                            round -> round.used().otherMillis() / round.articles()),
                    Figure.of(
                            "PostgreSQL, ms of CPU an article",
                            sides,
                            round -> round.used().serverMillis() / round.articles()));
        }
    }

    /** Stores the next articles while the coverage builder is held, and then waits until their coverage is settled. */
    Coverage coverage(int number) throws IOException, InterruptedException, SQLException {
        try (HeldBuilder builder = HeldBuilder.hold(pipeline.ownerJdbcUrl())) {
            store(requests(number));
            ServerProcesses.Times before = processes.times();
            long begin = System.nanoTime();
            builder.release();
            stored.awaitCoverage();
            Duration settled = Duration.ofNanos(System.nanoTime() - begin);
            return new Coverage(number, settled, processes.times().since(before));
        }
    }

    private void store(List<byte[]> requests) throws IOException, InterruptedException, SQLException {
        List<String> ids = new ArrayList<>();
        for (byte[] request : requests) {
            ids.addAll(post(request));
        }
        stored.awaitRows(ids);
    }

    /** Posts articles until so many are stored. */
    void fill(long size) throws IOException, InterruptedException, SQLException {
        List<String> ids = List.of();
        while (posted < size) {
            for (byte[] request : requests((int) Math.min(LINES_PER_REQUEST, size - posted))) {
                // one request ahead, so that the pipeline never waits for the client
                stored.awaitRows(ids);
                ids = post(request);
            }
        }
        stored.awaitRows(ids);
        stored.awaitCoverage();
    }

    /** Returns the bytes of the tables for each article posted, the largest first. */
    Map<String, Double> tableBytes() throws SQLException {
        return stored.tableBytes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> (table.getValue() - emptyTables.getOrDefault(table.getKey(), 0L)) / (double) posted,
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /** Returns the bytes of the topics for each article posted. */
    double topicBytes() throws IOException {
        return (pipeline.topicBytes() - emptyTopics) / (double) posted;
    }

    private List<byte[]> requests(int number) {
        List<byte[]> requests = new ArrayList<>();
        for (int from = 0; from < number; from += LINES_PER_REQUEST) {
            long first = posted + from;
            String lines = LongStream.range(first, first + Math.min(LINES_PER_REQUEST, number - from))
                    .mapToObj(articles::article)
                    .map(article -> JsonMapper.shared().writeValueAsString(article) + "\n")
                    .collect(Collectors.joining());
            requests.add(lines.getBytes(StandardCharsets.UTF_8));
        }
        posted += number;
        return requests;
    }

    /** Returns the ids of the accepted articles; any other response is an error. */
    private List<String> post(byte[] lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(pipeline.articles())
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        List<String> ids = new ArrayList<>();
        for (String line : response.body().lines().toList()) {
            JsonNode result = JsonMapper.shared().readTree(line);
            if (result.path("status").asInt() != 202) {
                throw new IOException("a line was refused: " + line);
            }
            ids.add(result.get("id").asString());
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        stored.close();
        http.close();
        pipeline.close();
    }
}
