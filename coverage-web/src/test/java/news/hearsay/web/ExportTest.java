package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.ThreadMention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

@Tag("slow")
class ExportTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static RunningWeb service;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        service = RunningWeb.start(Map.of("hearsay.coverage.web.export.clients", "1"));
        service.update(
                "update mention set title = '=cmd(), \"now\"' || chr(10) || 'x' where outlet = 'Eastern Gazette'");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_format_contains_the_same_rows_in_the_same_order() throws Exception {
        List<String> ids = service.get("/export/statements?format=jsonl")
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
                .toList();

        assertThat(ids)
                .hasSizeGreaterThan(8)
                .doesNotHaveDuplicates()
                .hasSize(Math.toIntExact(service.count("thread_mention")));
        assertThat(csv("/export/statements?format=csv").stream().map(row -> row.get("id")))
                .isEqualTo(ids);
        assertThat(query("select id from '%s'", parquet("/export/statements?format=parquet")))
                .isEqualTo(ids);
        JsonNode graph = JsonMapper.shared()
                .readTree(service.get("/export/statements?format=jsonld").body())
                .get("@graph");
        assertThat(graph.values().stream()
                        .map(node -> node.get("@id").asString().replaceFirst(".*#m-", "")))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({
        "jsonl, application/x-ndjson, hearsay-threads.jsonl",
        "csv, text/csv;charset=UTF-8, hearsay-threads.csv",
        "parquet, application/vnd.apache.parquet, hearsay-threads.parquet",
        "jsonld, application/ld+json, hearsay-threads.jsonld"
    })
    void a_format_is_selected_by_parameter_or_by_accept(String format, String mediaType, String file) {
        for (HttpResponse<String> answer : List.of(
                service.get("/export/threads?format=" + format),
                service.get("/export/threads", "Accept", mediaType),
                service.head("/export/threads?format=" + format))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(mediaType);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("attachment", file);
        }
    }

    @Test
    void a_line_of_json_is_an_item_of_the_list() {
        List<JsonNode> lines = service.get("/export/threads?format=jsonl")
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(
                        service.json("/threads?limit=200").path("items"));
    }

    @Test
    void the_filters_are_those_of_the_lists() {
        String filter = "aspect=troops&stance=denies";
        assertThat(ids("/export/threads?format=jsonl&" + filter))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(listed("/threads?" + filter, "/items"));
        String source = service.source("Emmanuel Macron").toString();
        assertThat(ids("/export/statements?format=jsonl&source=" + source))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(listed("/sources/" + source, "/statements/items"));
        String thread = service.thread(SampleCoverage.MODEL).toString();
        assertThat(ids("/export/statements?format=jsonl&until=2023-06-14&thread=" + thread))
                .isNotEmpty()
                .isEqualTo(listed("/threads/" + thread + "?until=2023-06-14", "/mentions/items"));
        assertThat(ids("/export/statements?format=jsonl&q=troops"))
                .isNotEmpty()
                .hasSameSizeAs(service.json("/search?q=troops").path("items"));
    }

    @Test
    void pages_link_to_the_export_of_their_list() {
        String source = service.source("Emmanuel Macron").toString();
        for (String path : List.of(
                "/threads?aspect=troops&outlet=Eastern%20Gazette%26%7Bx%7D&order=origins&limit=1",
                "/sources/" + source + "?stance=denies",
                "/threads/" + service.thread(SampleCoverage.MODEL),
                "/search?q=%22guarantees+of%22+-nato")) {
            String page = service.get(path, "Accept", "text/html").body();
            String address = page.split("<a href=\"(?=[^\"]*/export/[^\"]*format=jsonl)")[1].split("\"")[0].replace(
                    "&amp;", "&");

            assertThat(address).doesNotContain("order=", "limit=");
            assertThat(ids(address).size()).as(path).isEqualTo(items(service.json(path.replace("limit=1", "limit=9"))));
        }
    }

    private static int items(JsonNode document) {
        return document.findValue("items").size();
    }

    @Test
    void csv_has_lines_that_end_with_crlf_and_cells_that_are_no_formulas() {
        String body = service.get("/export/statements?format=csv&outlet=Eastern%20Gazette")
                .body();

        assertThat(body).startsWith(header(ThreadMention.class) + "\r\n").endsWith("\r\n");
        assertThat(body)
                .contains("\"'=cmd(), \"\"now\"\"\nx\"")
                .doesNotContain(",=cmd")
                .doesNotContain(",\"=cmd");
        assertThat(service.get("/export/statements?format=csv&outlet=Nobody").body())
                .isEqualTo(header(ThreadMention.class) + "\r\n");
    }

    @Test
    void the_columns_are_documented_in_their_order() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../docs/exports.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .toList();

        List<String> columns = new ArrayList<>(columns(ThreadMention.class));
        columns.addAll(columns(ClaimThread.class));
        assertThat(documented).isEqualTo(columns);
    }

    @Test
    void parquet_has_timestamps_lists_ids_and_nulls() throws Exception {
        Path statements = parquet("/export/statements?format=parquet");
        Path threads = parquet("/export/threads?format=parquet");

        assertThat(query(
                        "select column_type from (describe select saidAt, withdrawnAt, threadId, negated, claimSpans, chain, subjects from"
                                + " '%s')",
                        statements))
                .containsExactly(
                        "TIMESTAMP WITH TIME ZONE",
                        "TIMESTAMP WITH TIME ZONE",
                        "UUID",
                        "BOOLEAN",
                        "STRUCT(\"start\" INTEGER, \"end\" INTEGER)[]",
                        "STRUCT(id UUID, \"name\" VARCHAR, kind VARCHAR, \"role\" VARCHAR)[]",
                        "VARCHAR[]");
        assertThat(query(
                        "select chain[1].name || ' ' || epoch_us(withdrawnAt) from '%s' where withdrawnAt is not null",
                        statements))
                .containsExactly("Emmanuel Macron 1739790600000000");
        assertThat(query(
                        "select distinct threads.headline from '" + threads + "' as threads join '%s' as statements"
                                + " on statements.threadId = threads.id where source = 'Andrzej Duda'",
                        statements))
                .isNotEmpty();
        assertThat(query("select count(*) from '%s'", parquet("/export/threads?format=parquet&outlet=Nobody")))
                .containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export/threads?format=pdf",
                "/export/threads?q=troops",
                "/export/threads?cursor=x",
                "/export/statements?thread=1",
                "/export/statements?from=2025-01-02&until=2025-01-01",
                "/export/statements?stance=sings"
            })
    void an_invalid_parameter_is_answered_with_a_problem(String path) {
        HttpResponse<String> answer = service.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void an_unknown_media_type_is_not_acceptable() {
        assertThat(service.get("/export/threads", "Accept", "application/pdf").statusCode())
                .isEqualTo(406);
    }

    @Test
    void the_number_of_exports_at_a_time_is_limited_and_a_failed_one_is_not_complete() throws Exception {
        service.copyMention(20_000);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> first = client.send(
                    HttpRequest.newBuilder(URI.create(service.address("/export/statements?format=jsonl")))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(first.body().read()).isEqualTo('{');

            HttpResponse<String> second = service.get("/export/threads?format=csv");
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();

            // it waits once the client has received as much as it takes
            await().atMost(PATIENCE).until(service::endSessionInTransaction);
            assertThatThrownBy(() -> first.body().transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(IOException.class);
        } finally {
            service.update("delete from mention where id like 'copy-%'");
        }
        // the client may notice the end before the service has
        await().atMost(PATIENCE)
                .until(() -> service.get("/export/threads?format=csv").statusCode() == 200);
    }

    private static List<String> ids(String path) {
        return service.get(path)
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
                .toList();
    }

    private static List<String> listed(String path, String pointer) {
        return service.json(path).at(pointer).values().stream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static List<Map<String, String>> csv(String path) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(service.get(path).body())) {
            return rows.readAll();
        }
    }

    private static Path parquet(String path) throws Exception {
        Path file = Files.createTempFile(folder, "export", ".parquet");
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(service.address(path))).build(),
                    HttpResponse.BodyHandlers.ofFile(file));
        }
        return file;
    }

    private static List<String> query(String query, Path file) throws Exception {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = connection.createStatement().executeQuery(query.formatted(file))) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static List<String> columns(Class<?> rows) {
        return Arrays.stream(rows.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    private static String header(Class<?> rows) {
        return String.join(",", columns(rows));
    }
}
