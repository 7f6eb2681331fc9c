package news.hearsay.benchmarks.queries;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;
import news.hearsay.benchmarks.overload.MeasuredProcess;
import news.hearsay.benchmarks.processes.ServerProcesses;
import news.hearsay.web.account.Account;
import news.hearsay.web.account.AccountsFile;
import news.hearsay.web.account.Role;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Requests each page and each list of coverage-web as an editor, with the database of {@link Queries} and a desk:
 * 10,000 rulings, 100 watches and a subject. After a warm-up, prints a table with the median, the minimum and the
 * maximum of the times from the request to the last byte of the response, and the processor time of coverage-web and
 * PostgreSQL for a page.
 */
public final class Pages {

    private static final int WARMING = 10;
    private static final int ROUNDS = 20;
    private static final double LIMIT_MS = 150;
    private static final String DATA = "application/json";

    private static final int NOT_ACCEPTABLE = 406;

    /** The data of a page without data, if its address is one with an id for programs. */
    private static final int BAD_REQUEST = 400;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String EDITOR = "edith";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String authorization;

    private final ServerProcesses processors;

    /**
     * The times of one address.
     *
     * @param sorted the milliseconds of the requests; empty if the address has no representation in this format
     * @param processors the mean processor time of a request, in milliseconds; NaN if the system does not count it
     */
    private record Times(double[] sorted, double processors) {

        private static final Times NONE = new Times(new double[0], Double.NaN);

        private double median() {
            return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        }

        private String cells() {
            return sorted.length == 0
                    ? "| | "
                    : String.format(Locale.ROOT, "%.0f | %.0f | %.0f", median(), sorted[0], sorted[sorted.length - 1]);
        }
    }

    private Pages(String address, String password, ServerProcesses processors) {
        this.address = address;
        this.processors = processors;
        byte[] credentials = (EDITOR + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /**
     * Measures all pages.
     *
     * @param arguments the number of mentions to generate; the folder for the database, which is kept and reused
     */
    public static void main(String[] arguments) throws Exception {
        int mentions = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        String name = "mentions_" + mentions;
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgresql"), Ports.free(), false)) {
            server.createDatabase(name);
            String url = server.jdbcUrl(name);
            try (Connection connection = DriverManager.getConnection(url, server.username(), "")) {
                GeneratedCoverage.fill(connection, url, server.username(), mentions);
                GeneratedCoverage.fillDesk(connection);
                String password = UUID.randomUUID().toString();
                int port = Ports.free();
                try (MeasuredProcess web = start(folder, port, url, server.username(), users(folder, password))) {
                    ServerProcesses processors = new ServerProcesses(folder.resolve("postgresql"), web.id());
                    Pages pages = new Pages("http://127.0.0.1:" + port, password, processors);
                    pages.awaitStart(web);
                    pages.measure(addresses(connection));
                }
            }
        }
    }

    /** Writes a file with one editor, whose password is cheap to check. */
    private static Path users(Path folder, String password) {
        Path file = folder.resolve(AccountsFile.NAME);
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(password);
        new AccountsFile(file).change(_ -> List.of(new Account(EDITOR, Role.EDITOR, hash, Instant.EPOCH)));
        return file;
    }

    private static MeasuredProcess start(Path folder, int port, String url, String user, Path users)
            throws IOException {
        return MeasuredProcess.startUnlimited(
                "coverage-web",
                folder,
                List.of("-Xmx512m"),
                "news.hearsay.web.CoverageWebApplication",
                List.of(
                        "--server.port=" + port,
                        "--hearsay.coverage.web.access.users-file=" + users,
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
        String definition =
                URLEncoder.encode(text(connection, "select min(name) from subject_definition"), StandardCharsets.UTF_8);
        String ruling = text(connection, "select id::text from ruling order by made_at desc, id limit 1");
        String watch = text(connection, "select id::text from watch order by id limit 1");
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
        addresses.put("a subject, with suggestions of phrases", "/subjects/" + definition.replace("+", "%20"));
        addresses.put("rulings (audit)", "/rulings");
        addresses.put("rulings to review", "/rulings/review");
        addresses.put("a ruling", "/rulings/" + ruling);
        addresses.put("watches", "/watches");
        addresses.put("a watch", "/watches/" + watch);
        addresses.put("a new watch", "/watches/new?kind=thread&value=" + thread);
        return addresses;
    }

    private void measure(Map<String, String> addresses) throws IOException, InterruptedException {
        System.out.printf("| page | p50 | shortest | longest | data, p50 | shortest | longest"
                + " | processor time of the page |%n|---|---|---|---|---|---|---|---|%n");
        List<String> slow = new ArrayList<>();
        for (Map.Entry<String, String> requested : addresses.entrySet()) {
            Times page = times(requested.getValue(), "text/html");
            Times data = times(requested.getValue(), DATA);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s |%n",
                    requested.getKey(),
                    page.cells(),
                    data.cells(),
                    Double.isNaN(page.processors()) ? "" : String.format(Locale.ROOT, "%.0f", page.processors()));
            if (page.median() >= LIMIT_MS || data.median() >= LIMIT_MS) {
                slow.add(requested.getKey());
            }
        }
        System.out.printf("%nAt or over %.0f ms: %s%n", LIMIT_MS, slow.isEmpty() ? "none" : String.join("; ", slow));
    }

    private Times times(String path, String format) throws IOException, InterruptedException {
        for (int round = 0; round < WARMING; round++) {
            HttpResponse<byte[]> response = get(path, format);
            if (isMissing(response.statusCode(), format)) {
                return Times.NONE;
            }
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
        }
        double[] times = new double[ROUNDS];
        double before = processors.times().millis();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            get(path, format);
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        double used = (processors.times().millis() - before) / ROUNDS;
        Arrays.sort(times);
        return new Times(times, used);
    }

    private static boolean isMissing(int status, String format) {
        return status == NOT_ACCEPTABLE || (status == BAD_REQUEST && format.equals(DATA));
    }

    private HttpResponse<byte[]> get(String path, String format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", format)
                .header("Authorization", authorization)
                .timeout(PATIENCE)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
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
