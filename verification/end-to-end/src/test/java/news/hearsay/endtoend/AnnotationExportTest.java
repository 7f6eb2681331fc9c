package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.EventCodec;
import news.hearsay.events.RuledSource;
import news.hearsay.events.RulingBody;
import news.hearsay.events.Span;
import news.hearsay.events.TextSelector;
import news.hearsay.standalone.export.ExportCommand;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

/** The command against a database with a ruling. */
@Tag("slow")
class AnnotationExportTest {

    private static final String TEXT = "An official who asked not to be named said the quay was full.";

    @TempDir
    private Path folder;

    @Test
    void a_name_given_by_a_person_keeps_the_extracted_words() throws IOException {
        TestBackends.Database database = TestBackends.freshDatabase();
        DriverManagerDataSource source =
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        storeRuledArticle(JdbcClient.create(source));
        Path out = folder.resolve("ruled.jsonl");
        String url = "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.username(), database.password());

        int status = new CommandLine(new ExportCommand())
                .execute("--annotations", "--out", out.toString(), "--jdbc-url", url);

        assertThat(status).isZero();
        assertThat(Files.readString(out)).contains("\"sourceName\":\"Ada Quist\"", "\"source\":[[0,37]]");
    }

    private static void storeRuledArticle(JdbcClient sql) {
        sql.sql("insert into article values ('a', null, 'Tidal Post', now(), now(), 'r')")
                .update();
        sql.sql("insert into article_revision values ('a', 'r', 'Quay', null, null, 'en', :text, 'h', now(), now())")
                .param("text", TEXT)
                .update();
        sql.sql("insert into extraction values ('a', 'r', '{1,1,1}', 'hearsay', 1, 1)")
                .update();
        sql.sql("""
                insert into claim (id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty)
                values ('c', '{1,1,1}', 'a', 'r', 'the quay was full', '{"[43,60)"}', '[0,61)', 'indirect', 'positive', 'certain')
                """).update();
        sql.sql("""
                insert into attribution
                    (id, extractor_version, article_id, revision, claim_id, source_text, source_spans, cue, cue_spans, stance, confidence)
                values ('t', '{1,1,1}', 'a', 'r', 'c', 'An official', '{"[0,37)"}', 'said', '{"[38,42)"}', 'states', 1)
                """).update();
        RulingBody correction = new RulingBody.CorrectAttribution(
                new AttributionTarget(
                        "t",
                        "c",
                        TextSelector.of(TEXT, List.of(new Span(43, 60))),
                        TextSelector.of(TEXT, List.of(new Span(38, 42))),
                        TextSelector.of(TEXT, List.of(new Span(0, 37)))),
                new RuledSource("Ada Quist", null, List.of()),
                List.of(),
                null,
                null);
        sql.sql("""
                insert into ruling (id, kind, made_at, made_by, article_id, revision, article_ids, decides, body)
                values (gen_random_uuid(), 'correct-attribution', now(), 'ada', 'a', 'r', '{a}', '{}', :body::jsonb)
                """).param("body", EventCodec.json(correction)).update();
        sql.sql("insert into ruling_outcome select id, 'a', 'applied', null, 't' from ruling")
                .update();
    }
}
