package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import news.hearsay.backends.Ports;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.assembly.Rebuild;
import news.hearsay.events.Topics;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.platform.failure.DeadLetter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * All services start on a database and topics that an older version wrote (see {@link UpgradeFixture}), and read all
 * records from the beginning, as a consumer group without offsets does.
 */
@Tag("slow")
@TestMethodOrder(OrderAnnotation.class)
class UpgradeTest {

    private static final Map<String, String> NEW_ARTICLE = Map.of(
            "outlet", "Mock Tribune",
            "url", "https://mock-tribune.example/after-upgrade",
            "title", "Finance ministers meet",
            "publishedAt", "2025-10-01T08:00:00Z",
            "text", "Finance Minister Jana Beispiel told reporters that the loan for the harbour would be repaid.");

    private static TestBackends.Database database;
    private static int webPort;
    private static TestPipeline pipeline;
    private static List<List<String>> historyOfMigrations;

    @BeforeAll
    static void restore_the_old_state_and_start_all_services_on_it() throws Exception {
        database = TestBackends.freshDatabase();
        UpgradeFixture.migrate(database);
        historyOfMigrations = history();
        UpgradeFixture.restoreRows(database);
        TestPipeline.emptyTopics();
        UpgradeFixture.restoreTopics();

        webPort = Ports.free();
        pipeline = TestPipeline.startAllOn(database, webPort);
        TopicRecords topics = new TopicRecords();
        topics.awaitReadToTheEnd("hearsay-extract");
        topics.awaitReadToTheEnd("hearsay-store");
        pipeline.rows().awaitCoverage(List.of());
    }

    @AfterAll
    static void stop() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @Test
    @Order(1)
    void applied_migrations_have_not_changed_since() throws Exception {
        List<List<String>> recorded = recordedHistory();

        assertThat(historyOfMigrations).containsExactlyElementsOf(recorded);
        assertThat(history()).containsAll(recorded);
    }

    @Test
    @Order(1)
    void articles_and_their_revisions_are_kept() throws Exception {
        List<String> tables = List.of("article", "article_revision", "counted_article");
        Map<String, List<String>> recorded = UpgradeFixture.recordedRows();
        Map<String, List<String>> current = UpgradeFixture.currentRows(database, tables);

        tables.forEach(table -> assertThat(current.get(table))
                .as(table)
                .containsExactlyInAnyOrderElementsOf(recorded.getOrDefault(table, List.of())));
    }

    @Test
    @Order(1)
    void the_current_extractor_reads_all_articles_again() {
        assertThat(pipeline.rows().query("select distinct extractor_version from statement"))
                .containsExactly(List.of(AttributionExtractors.load().identity().version()));
        assertThat(pipeline.rows().count("incomplete_extraction")).isZero();
    }

    @Test
    @Order(1)
    void outlets_that_repeat_a_claim_still_share_its_origin() {
        assertThat(pipeline.rows().count("thread_origin where origin = 'Andrzej Duda' and carriers > 1"))
                .isPositive();
    }

    @Test
    @Order(1)
    void only_the_record_that_was_dead_lettered_before_is_dead_lettered_again() {
        assertThat(deadLetters()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.origin().topic()).isEqualTo(Topics.CLAIMS);
            assertThat(letter.letter().key()).asString().isEqualTo("no-article");
            assertThat(letter.reason().label()).isEqualTo("not-cloudevents");
            assertThat(letter.group()).isEqualTo("hearsay-store");
            assertThat(letter.words()).isNotBlank();
        });
    }

    @Test
    @Order(1)
    void web_pages_are_served() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var response = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webPort + "/threads"))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("Israeli-type");
        }
    }

    @Test
    @Order(2)
    void new_article_is_covered() throws Exception {
        String id = pipeline.ingest().post(NEW_ARTICLE);
        pipeline.rows().awaitCoverage(List.of(id));

        assertThat(pipeline.rows().query("select source, chain from statement where article_id = '%s'".formatted(id)))
                .contains(List.of("Jana Beispiel", "Jana Beispiel → Mock Tribune"));
        assertThat(pipeline.rows().count("thread_mention where article_id = '%s'".formatted(id)))
                .isPositive();
    }

    @Test
    @Order(3)
    void rebuild_gives_the_same_threads() throws Exception {
        Map<String, List<String>> before = UpgradeFixture.currentViews(database);

        long articles = Rebuild.run(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.connection-init-sql=set role hearsay_coverage");

        assertThat(articles).isEqualTo(pipeline.rows().count("article"));
        assertSameRows(UpgradeFixture.currentViews(database), before);
    }

    private static List<DeadLetter> deadLetters() {
        TopicRecords topics = new TopicRecords();
        return Topics.ALL.stream()
                .flatMap(topic -> topics.records(Topics.deadLetters(topic)).stream())
                .map(DeadLetter::read)
                .toList();
    }

    private static List<List<String>> history() {
        return new Rows(database)
                .query("select version, script, checksum from %s order by installed_rank"
                        .formatted(UpgradeFixture.HISTORY));
    }

    private static List<List<String>> recordedHistory() throws Exception {
        UpgradeFixture.Table history = UpgradeFixture.tables().stream()
                .filter(table -> table.name().equals(UpgradeFixture.HISTORY))
                .findFirst()
                .orElseThrow();
        List<String> columns = List.of(history.columns().split(", "));
        return history.rows().stream()
                .map(row -> List.of(row.split("\t")))
                .map(row -> List.of(
                        row.get(columns.indexOf("version")),
                        row.get(columns.indexOf("script")),
                        row.get(columns.indexOf("checksum"))))
                .toList();
    }

    private static void assertSameRows(Map<String, List<String>> current, Map<String, List<String>> expected) {
        expected.forEach(
                (name, rows) -> assertThat(current.get(name)).as(name).containsExactlyInAnyOrderElementsOf(rows));
    }
}
