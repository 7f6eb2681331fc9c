package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.hearsay.backends.TestBackends;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.standalone.load.SyntheticArticles;
import news.hearsay.standalone.reread.RereadCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hearsay reread} beside running services, on the rows of an earlier version of the extractor. */
@Tag("slow")
@Order(1) // with the other tests that use the shared pipeline
class RereadCommandTest {

    private static final String EARLIER = "0.9";

    /** The tables with findings. */
    private static final List<String> TABLES = List.of("extraction", "claim", "source", "attribution");

    private static TestPipeline pipeline;
    private static Rows rows;
    private static Set<String> articles;
    private static Map<String, List<List<String>>> fresh;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readAllArticlesWithTheCurrentVersion() throws Exception {
        pipeline = TestPipeline.shared();
        rows = pipeline.rows();
        List<String> lines = new ArrayList<>(SampleArticles.inOrder().stream()
                .map(JsonMapper.shared()::writeValueAsString)
                .toList());
        lines.addAll(SyntheticArticles.ndjson("reread", 60));
        articles = new TreeSet<>(pipeline.ingest().postAll(lines));
        rows.await(articles);
        fresh = findings();
    }

    /** No coverage builder runs, so the articles of other tests would stay due. */
    @BeforeEach
    void coverageIsNotBehind() {
        rows.execute("truncate coverage_due");
    }

    @Test
    void the_rows_equal_those_of_articles_that_the_current_version_has_read_first() throws Exception {
        becomeEarlier();

        Result result = reread();

        assertThat(result.status).isZero();
        assertThat(result.out).contains("%d articles read again".formatted(articles.size()), "0 failed");
        assertThat(findings()).isEqualTo(fresh);
        assertThat(reread().out).contains("0 articles read again");
    }

    @Test
    void a_command_that_is_killed_is_continued_by_the_next_one() throws Exception {
        becomeEarlier();
        Process first = Program.startCommand(folder.resolve("first"), command("--rate", "10"));
        while (first.isAlive() && left() > articles.size() - 10) {
            Thread.sleep(50);
        }
        first.destroyForcibly().waitFor();
        assertThat(left()).as(Files.readString(folder.resolve("first"))).isBetween(1L, articles.size() - 1L);

        assertThat(reread().status).isZero();

        assertThat(findings()).isEqualTo(fresh);
    }

    @Test
    void a_correction_that_arrives_before_the_earlier_revision_is_read_again_stays_current() throws Exception {
        Map<String, String> article = new HashMap<>(Reports.SECURITY_MODEL);
        article.put("url", "https://example-wire.example/2023/reread");
        String id = pipeline.ingest().post(article);
        rows.await(List.of(id));
        becomeEarlier(id);
        article.put(
                "text",
                "Finance Minister Jana Beispiel told reporters that talks about the model would begin in summer.");
        pipeline.ingest().post(article);
        awaitRevisions(id, 2);

        assertThat(reread().status).isZero();

        assertThat(rows.query("select extractor_version from article_reading where article_id = '%s'".formatted(id)))
                .hasSize(2)
                .allMatch(version -> version.equals(List.of(AttributionExtractors.version())));
        assertThat(rows.query("select distinct claim from statement where article_id = '%s'".formatted(id)))
                .isNotEmpty()
                .allMatch(claim -> claim.getFirst().contains("summer"));
    }

    @Test
    void a_dry_run_counts_and_a_limit_reads_some() throws Exception {
        becomeEarlier();

        Result preview = reread("--dry-run");

        assertThat(preview.out)
                .contains(
                        "extractor 0.9 has read %d articles".formatted(articles.size()),
                        "%d articles would be read again by extractor %s"
                                .formatted(articles.size(), AttributionExtractors.version()));
        assertThat(left()).isEqualTo(articles.size());
        assertThat(reread("--limit", "3").status).isZero();
        assertThat(left()).isEqualTo(articles.size() - 3);
        assertThat(reread("--since", "2999-01-01").out).contains("0 articles read again");
        assertThat(reread().status).isZero();
        assertThat(left()).isZero();
    }

    private static void awaitRevisions(String article, int number) throws InterruptedException {
        while (rows.count("extraction where article_id = '%s'".formatted(article)) < number) {
            Thread.sleep(50);
        }
    }

    private static void becomeEarlier() {
        becomeEarlier(articles.toArray(String[]::new));
    }

    /** Replaces the findings of articles by other ones of an earlier version. */
    private static void becomeEarlier(String... ids) {
        String those = "('" + String.join("', '", ids) + "')";
        StringBuilder sql = new StringBuilder("set session_replication_role = replica;"); // no foreign keys
        sql.append("delete from claim_subject where claim_id in (select id from claim where article_id in %s);"
                .formatted(those));
        TABLES.forEach(table -> sql.append(
                "update %s set extractor_version = '{0,9}' where article_id in %s;".formatted(table, those)));
        sql.append("update claim set id = 'another ' || id where id < '8' and article_id in %s;".formatted(those));
        sql.append("update claim set text = 'as read before' where article_id in %s;".formatted(those));
        sql.append("delete from attribution where id > '8' and article_id in %s;".formatted(those));
        rows.execute(sql.toString());
    }

    private static long left() {
        return rows.count("(select distinct article_id from article_reading where extractor_version = '%s') as earlier"
                .formatted(EARLIER));
    }

    private Result reread(String... options) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int status = new CommandLine(new RereadCommand())
                    .execute(Arrays.stream(command(options)).skip(1).toArray(String[]::new));
            return new Result(status, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private record Result(int status, String out) {}

    private static String[] command(String... options) {
        TestBackends.Database database = rows.database();
        List<String> command = new ArrayList<>(List.of(
                "reread",
                "--kafka",
                TestBackends.bootstrapServers(),
                "--jdbc-url",
                database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "user=" + database.username()
                        + "&password=" + database.password()));
        command.addAll(List.of(options));
        return command.toArray(String[]::new);
    }

    /** Returns all findings of the articles, as text. */
    private static Map<String, List<List<String>>> findings() {
        Map<String, List<List<String>>> findings = new LinkedHashMap<>();
        String ids = "'" + String.join("', '", articles) + "'";
        TABLES.forEach(table -> findings.put(
                table,
                rows.query("select held::text from %s as held where article_id in (%s) order by 1"
                        .formatted(table, ids))));
        findings.put(
                "claim_subject",
                rows.query("select held::text from claim_subject as held join claim on claim.id = claim_id and"
                        + " claim.extractor_version = held.extractor_version where article_id in (" + ids
                        + ") order by 1"));
        return findings;
    }
}
