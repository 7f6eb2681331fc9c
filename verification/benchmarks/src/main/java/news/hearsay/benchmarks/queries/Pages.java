package news.hearsay.benchmarks.queries;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;
import news.hearsay.benchmarks.overload.MeasuredProcess;

/**
 * Requests each page and each list of coverage-web, which reads the database of {@link Queries}. Prints a table with
 * the minimum, the median and the maximum of the times from the request to the last byte of the response, after a
 * warm-up.
 */
public final class Pages {

    private static final int WARMING = 10;
    private static final int ROUNDS = 20;
    private static final double LIMIT_MS = 150;
    private static final int NOT_ACCEPTABLE = 406;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private Pages(String address) {
        this.address = address;
    }

    /**
     * Measures all pages.
     *
     * @param arguments the number of mentions to generate; the folder for the database, which is kept and reused; or
     *     instead of both the address of a running coverage-web and the JDBC URL of its database
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].startsWith("http")) {
            try (Connection connection = DriverManager.getConnection(arguments[1])) {
                new Pages(arguments[0]).measure(addresses(connection));
            }
            return;
        }
        int mentions = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        String name = "mentions_" + mentions;
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgresql"), Ports.free(), false)) {
            server.createDatabase(name);
            String url = server.jdbcUrl(name);
            try (Connection connection = DriverManager.getConnection(url, server.username(), "")) {
                GeneratedCoverage.fill(connection, url, server.username(), mentions);
                int port = Ports.free();
                try (MeasuredProcess web = start(folder, port, url, server.username())) {
                    Pages pages = new Pages("http://127.0.0.1:" + port);
                    pages.awaitStart(web);
                    pages.measure(addresses(connection));
                }
            }
        }
    }

    private static MeasuredProcess start(Path folder, int port, String url, String user) throws IOException {
        Files.createDirectories(folder);
        return MeasuredProcess.startUnlimited(
                "coverage-web",
                folder,
                List.of("-Xmx512m"),
                "news.hearsay.web.CoverageWebApplication",
                List.of(
                        "--server.port=" + port,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--spring.datasource.hikari.connection-init-sql=set role hearsay_web",
                        "--spring.autoconfigure.exclude="
                                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"));
    }

    private void awaitStart(MeasuredProcess web) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            web.requireAlive();
            try {
                if (get("/openapi", "application/json").statusCode() == 200) {
                    return;
                }
            } catch (IOException _) {
                // not listening yet
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("coverage-web did not start within " + PATIENCE);
    }

    /** Returns addresses by name, with the largest thread, source and outlet, which take longest. */
    private static Map<String, String> addresses(Connection connection) throws SQLException {
        String thread = text(connection, "select id::text from claim_thread order by mentions desc, id limit 1");
        String source = text(
                connection, "select source_id::text from source_tally order by statements desc, source_id limit 1");
        String outlet = text(
                connection, "select outlet_id::text from outlet_tally order by statements desc, outlet_id limit 1");
        String other = text(
                connection,
                "select outlet_id::text from outlet_tally order by statements desc, outlet_id offset 5 limit 1");
        String article = text(connection, "select article_id from mention order by said_at desc, id limit 1");
        String since = text(
                connection,
                "select (max(added_at) at time zone 'UTC')::date::text from mention where added_at is not null");
        String name = URLEncoder.encode(
                text(connection, "select outlet from outlet_tally order by statements desc, outlet_id limit 1"),
                StandardCharsets.UTF_8);
        String subject =
                URLEncoder.encode(text(connection, "select min(subject) from coverage_day"), StandardCharsets.UTF_8);
        String month = text(connection, "select (max(day) - 30)::text from coverage_day");
        String before = text(connection, "select (max(day) - 31)::text from coverage_day");
        String earlier = text(connection, "select (max(day) - 61)::text from coverage_day");
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("start page", "/?since=" + since);
        addresses.put("changes", "/changes?since=" + since);
        addresses.put("threads", "/threads");
        addresses.put("threads, full statements", "/threads?form=statement");
        addresses.put("threads by origins, an aspect", "/threads?aspect=troops&order=origins");
        addresses.put("threads of an outlet", "/threads?outlet=" + outlet);
        addresses.put("the largest thread", "/threads/" + thread);
        addresses.put("an article", "/articles/" + article);
        addresses.put("search, a word of 5 % of all claims", "/search?q=peacekeepers");
        addresses.put("search, two words", "/search?q=peacekeepers+Hungary");
        addresses.put("sources", "/sources");
        addresses.put("the largest source", "/sources/" + source);
        addresses.put("outlets", "/outlets");
        addresses.put("the largest outlet", "/outlets/" + outlet);
        addresses.put("comparison of two outlets", "/compare?outlet=" + outlet + "&with=" + other);
        addresses.put(
                "comparison of two months", "/compare?from=" + month + "&withFrom=" + earlier + "&withUntil=" + before);
        addresses.put("coverage", "/coverage");
        addresses.put("coverage of a subject", "/coverage?subject=" + subject);
        addresses.put("coverage of the largest outlet", "/coverage?outlet=" + name);
        addresses.put("coverage by subject", "/coverage?by=subject");
        addresses.put("articles without claims", "/unread");
        addresses.put("feeds", "/feeds");
        addresses.put("subjects", "/subjects");
        return addresses;
    }

    private void measure(Map<String, String> addresses) throws IOException, InterruptedException {
        System.out.printf(
                "| | page, shortest ms | median | longest | data, shortest ms | median | longest |%n|---|---|---|---|---|---|---|%n");
        List<String> slow = new ArrayList<>();
        for (Map.Entry<String, String> requested : addresses.entrySet()) {
            double[] page = times(requested.getValue(), "text/html");
            double[] data = times(requested.getValue(), "application/json");
            System.out.printf("| %s | %s | %s |%n", requested.getKey(), cells(page), cells(data));
            if (median(page) >= LIMIT_MS || median(data) >= LIMIT_MS) {
                slow.add(requested.getKey());
            }
        }
        System.out.printf("%nAt or over %.0f ms: %s%n", LIMIT_MS, slow.isEmpty() ? "none" : String.join("; ", slow));
    }

    /** Returns sorted times in milliseconds; empty if the address has no representation in this format. */
    private double[] times(String path, String format) throws IOException, InterruptedException {
        double[] times = new double[ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> response = get(path, format);
            double elapsed = (System.nanoTime() - start) / 1e6;
            if (response.statusCode() == NOT_ACCEPTABLE) {
                return new double[0];
            }
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            if (round >= 0) {
                times[round] = elapsed;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private HttpResponse<byte[]> get(String path, String format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", format)
                .timeout(PATIENCE)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static String cells(double[] sorted) {
        return sorted.length == 0
                ? "| | "
                : String.format(
                        Locale.ROOT, "%.0f | %.0f | %.0f", sorted[0], median(sorted), sorted[sorted.length - 1]);
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + query);
            }
            return rows.getString(1);
        }
    }
}
