package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Article;
import news.hearsay.events.ArticleEvent;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Extraction;
import news.hearsay.events.Topics;
import news.hearsay.standalone.extracted.LoadArchiveCommand;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** {@code load-archive} on the events of all samples, compared with the rows that the store has written for them. */
@Tag("slow")
@Order(1) // with the other tests that use the shared pipeline
class LoadArchiveTest {

    private static final int PARTS = 4;

    /** The tables that the store writes, and the column that has the article. */
    private static final Map<String, String> TABLES = Map.of(
            "article", "id",
            "article_revision", "article_id",
            "extraction", "article_id",
            "claim", "article_id",
            "source", "article_id",
            "attribution", "article_id");

    private static Rows stored;
    private static Rows loaded;
    private static Set<String> articles;

    /** The events of each article revision. */
    private static List<List<ArticleEvent>> revisions;

    @TempDir
    private Path folder;

    @BeforeAll
    static void storeTheSamples() throws Exception {
        TestPipeline pipeline = TestPipeline.shared();
        stored = pipeline.rows();
        articles = new TreeSet<>(pipeline.ingest()
                .postAll(SampleArticles.inOrder().stream()
                        .map(JsonMapper.shared()::writeValueAsString)
                        .toList()));
        stored.await(articles);
        revisions = recorded();
        TestBackends.Database database = TestBackends.freshDatabase();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .load()
                .migrate();
        loaded = new Rows(database);
    }

    @BeforeEach
    void empty() {
        loaded.execute("truncate archive_part, coverage_due, claim_subject, " + String.join(", ", TABLES.keySet()));
    }

    @Test
    void the_rows_equal_those_of_the_store() throws Exception {
        archive();

        assertThat(load()).isZero();

        assertThat(contents(loaded)).isEqualTo(contents(stored));
        assertThat(loaded.count("incomplete_extraction")).isZero();
        assertThat(loaded.query("select count(distinct article_id) from coverage_due"))
                .as("articles that the coverage builder will process")
                .containsExactly(List.of(Integer.toString(articles.size())));
    }

    @Test
    void loading_again_changes_nothing() throws Exception {
        archive();
        load();
        List<List<String>> before = rowVersions();

        load();
        loaded.execute("truncate archive_part");
        load();

        assertThat(rowVersions()).isEqualTo(before);
    }

    @Test
    void it_prints_what_was_new_what_was_there_and_what_was_rejected() throws Exception {
        archive().writeArticlesWithoutFirstOutlet(1, parts().get(1));

        String first = printed();
        String again = printed();

        assertThat(first)
                .contains("%,d new articles, ".formatted(loaded.count("article")))
                .contains(" already there, 1 rejected; ")
                .contains("see " + folder.resolve("rejected.jsonl"));
        assertThat(again)
                .contains("0 new articles, 0 new revisions of known articles, ")
                .contains("%,d already there, 0 rejected, 1 rejected before; ".formatted(rowsOfArticles() - 1));
    }

    @Test
    void a_load_that_is_killed_continues() throws Exception {
        archive();
        Process first = Program.startCommand(
                folder.resolve("first"), command("--batch", "5", "--rate", "10").toArray(String[]::new));
        while (first.isAlive() && loaded.count("article") == 0) {
            Thread.sleep(20);
        }
        first.destroyForcibly().waitFor();
        assertThat(loaded.count("article")).isBetween(1L, articles.size() - 1L);

        assertThat(load()).isZero();

        assertThat(contents(loaded)).isEqualTo(contents(stored));
        assertThat(loaded.query("select sum(articles), bool_and(complete) from archive_part"))
                .containsExactly(List.of(Long.toString(rowsOfArticles()), "t"));
    }

    @Test
    void a_row_that_is_wrong_sets_one_article_aside() throws Exception {
        ExtractedFiles archive = archive();
        List<ArticleEvent> second = parts().get(1);
        archive.writeArticlesWithoutFirstOutlet(1, second);

        assertThat(load()).isEqualTo(1);

        assertThat(loaded.query("select sum(rejected) from archive_part")).containsExactly(List.of("1"));
        assertThat(Files.readAllLines(folder.resolve("rejected.jsonl")))
                .singleElement()
                .asString()
                .contains(
                        "articles/part-00001.parquet",
                        "\"row\":1",
                        "outlet",
                        second.getFirst().articleId());
    }

    @Test
    void a_second_load_still_fails_if_articles_were_rejected_before() throws Exception {
        archive().writeArticlesWithoutFirstOutlet(1, parts().get(1));
        assertThat(load()).isEqualTo(1);

        assertThat(load()).isEqualTo(1);

        assertThat(Files.readAllLines(folder.resolve("rejected.jsonl"))).hasSize(1);
    }

    @Test
    void a_damaged_file_sets_the_articles_of_its_part_aside() throws Exception {
        ExtractedFiles archive = archive();
        Path damaged = archive.file("claims", 2);
        byte[] content = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(content, content.length / 2));
        long inPart = parts().get(2).stream().filter(Article.class::isInstance).count();

        assertThat(load()).isEqualTo(1);

        assertThat(loaded.query("select sum(rejected) from archive_part"))
                .containsExactly(List.of(Long.toString(inPart)));
        assertThat(Files.readString(folder.resolve("rejected.jsonl")))
                .contains("claims/part-00002.parquet cannot be read from row 1 on", "extract this part again");

        Files.write(damaged, content);
        assertThat(load()).isZero();
        assertThat(contents(loaded)).isEqualTo(contents(stored));
    }

    @Test
    void an_unfinished_archive_is_refused_unless_its_finished_parts_are_asked_for() throws Exception {
        Files.delete(archive().folder().resolve("_SUCCESS"));

        assertThat(load()).isEqualTo(1);
        assertThat(loaded.count("article")).isZero();
        assertThat(run("--unfinished")).isZero();
        assertThat(loaded.count("article")).isEqualTo(articles.size());
    }

    @Test
    void an_archive_that_watches_would_report_is_refused_unless_this_is_asked_for() throws Exception {
        archive();
        loaded.execute("""
            insert into watch (
                id, owner, name, target_kind, target, triggers, minimum_origins, since, changed_at, changed_by, version, deleted
            )
            values (
                'b348fcdf-ebf3-5e2d-b09c-ff5160b768f5', 'anna', 'Guarantees', 'search', 'guarantees', '{denial}', 2, '2020-01-01Z',
                '2020-01-01Z', 'anna', '1', false
            )
            """);

        int refused = load();
        long before = loaded.count("article");
        int accepted = run("--alerts");

        loaded.execute("truncate watch");
        assertThat(refused).isEqualTo(1);
        assertThat(before).isZero();
        assertThat(accepted).isZero();
    }

    private static long rowsOfArticles() {
        return revisions.stream()
                .flatMap(List::stream)
                .filter(Article.class::isInstance)
                .count();
    }

    private ExtractedFiles archive() throws IOException {
        ExtractedFiles archive = new ExtractedFiles(folder.resolve("archive"));
        List<List<ArticleEvent>> parts = parts();
        for (int number = 0; number < parts.size(); number++) {
            archive.writePart(number, parts.get(number));
        }
        archive.finish();
        return archive;
    }

    private static List<List<ArticleEvent>> parts() {
        List<List<ArticleEvent>> parts = new ArrayList<>();
        for (int number = 0; number < PARTS; number++) {
            parts.add(new ArrayList<>());
        }
        int place = 0;
        for (List<ArticleEvent> article : revisions) {
            parts.get(place++ % PARTS).addAll(article);
        }
        return parts;
    }

    private int load() {
        return run();
    }

    private String printed() throws Exception {
        Path output = folder.resolve("printed");
        Program.startCommand(output, command().toArray(String[]::new)).waitFor();
        return Files.readString(output);
    }

    private int run(String... options) {
        return new CommandLine(new LoadArchiveCommand())
                .setExecutionExceptionHandler((_, _, _) -> 1)
                .execute(command(options).stream().skip(1).toArray(String[]::new));
    }

    private List<String> command(String... options) {
        TestBackends.Database database = loaded.database();
        List<String> command = new ArrayList<>(List.of(
                "load-archive",
                folder.resolve("archive").toString(),
                "--jdbc-url",
                database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "user=" + database.username()
                        + "&password=" + database.password(),
                "--partitions",
                Integer.toString(TestPipeline.PARTITIONS),
                "--rejected",
                folder.resolve("rejected.jsonl").toString()));
        command.addAll(List.of(options));
        return command;
    }

    /** Other tests may have posted some of the samples, too. */
    private static List<List<ArticleEvent>> recorded() {
        Map<String, Map<Object, ArticleEvent>> byRevision = new LinkedHashMap<>();
        for (String topic : List.of(Topics.ARTICLES, Topics.EXTRACTIONS, Topics.CLAIMS, Topics.ATTRIBUTIONS)) {
            new TopicRecords().records(topic).forEach(message -> {
                if (EventCodec.decode(message) instanceof ArticleEvent event && articles.contains(event.articleId())) {
                    byRevision
                            .computeIfAbsent(event.articleId() + revision(event), _ -> new LinkedHashMap<>())
                            .putIfAbsent(event instanceof Article ? event : event.eventId(), event);
                }
            });
        }
        return byRevision.values().stream()
                .map(events -> List.copyOf(events.values()))
                .toList();
    }

    private static String revision(ArticleEvent event) {
        return switch (event) {
            case Article article -> article.revision();
            case Claim claim -> claim.revision();
            case Attribution attribution -> attribution.revision();
            case Extraction extraction -> extraction.revision();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    /** They change with every row that is written, even if its content stays the same. */
    private static List<List<String>> rowVersions() {
        return TABLES.keySet().stream()
                .flatMap(table -> loaded.query("select ctid, xmin from " + table + " order by 1").stream())
                .toList();
    }

    /** Returns all rows of the articles, as text. */
    private static Map<String, List<List<String>>> contents(Rows rows) {
        Map<String, List<List<String>>> contents = new LinkedHashMap<>();
        String ids = "'" + String.join("', '", articles) + "'";
        TABLES.forEach((table, article) -> contents.put(
                table,
                rows.query("select held::text from %s as held where %s in (%s) order by 1"
                        .formatted(table, article, ids))));
        contents.put(
                "claim_subject",
                rows.query("select held::text from claim_subject as held join claim on claim.id = claim_id and"
                        + " claim.extractor_version = held.extractor_version where article_id in (" + ids
                        + ") order by 1"));
        return contents;
    }
}
