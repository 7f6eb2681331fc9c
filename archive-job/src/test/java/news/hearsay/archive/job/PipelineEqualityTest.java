package news.hearsay.archive.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.hearsay.archive.equality.ComparedArticles;
import news.hearsay.archive.equality.ComparedDatabase;
import news.hearsay.archive.equality.ComparedPipeline;
import news.hearsay.archive.session.TestSession;
import news.hearsay.backends.TestBackends;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The job gives the rows of the pipeline: ingest, extract and store on a real broker and a real database.
 * {@code ./hearsay archive-equality} compares more articles, and their coverage.
 */
@Tag("slow")
class PipelineEqualityTest {

    private static final int GENERATED = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void the_topic_and_the_files_give_the_rows_that_the_pipeline_stores() throws Exception {
        List<String> lines = lines();
        Path file = Files.write(folder.resolve("articles.jsonl"), lines);
        ComparedDatabase database;
        Map<String, String> stored;
        try (ComparedPipeline pipeline = ComparedPipeline.start()) {
            database = pipeline.database();
            pipeline.post(lines);
            pipeline.awaitRows(PATIENCE);
            stored = database.rows(ComparedDatabase.STORED);
        }

        extract("kafka:" + TestBackends.bootstrapServers(), "topic");
        extract(file.toString(), "files");
        database.truncate(ComparedDatabase.STORED);
        assertThat(database.load(folder.resolve("topic"), folder.resolve("rejected.jsonl")))
                .isZero();

        assertThat(database.rows(ComparedDatabase.STORED)).isEqualTo(stored);
        ExtractedRows topic = new ExtractedRows(folder.resolve("topic"));
        ExtractedRows files = new ExtractedRows(folder.resolve("files"));
        assertThat(files.of("claims")).isNotEmpty().isEqualTo(topic.of("claims"));
        assertThat(files.of("attributions")).isNotEmpty().isEqualTo(topic.of("attributions"));
        assertThat(files.of("extractions")).isNotEmpty().isEqualTo(topic.of("extractions"));
    }

    private void extract(String input, String out) throws IOException {
        ArchiveExtractCommand command = new ArchiveExtractCommand();
        new CommandLine(command).parseArgs(input, "--out", folder.resolve(out).toString());
        assertThat(command.run(TestSession.get(), new PrintStream(System.out, true, StandardCharsets.UTF_8)))
                .isZero();
    }

    /** All samples, and articles that are generated. */
    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(ComparedArticles.samples(Path.of("..")));
        IntStream.range(0, GENERATED).mapToObj(ArchiveExtractCommandTest::line).forEach(lines::add);
        return lines;
    }
}
