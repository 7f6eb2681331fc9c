package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import news.hearsay.standalone.load.SyntheticArticles;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} as a user runs it: a process that may be killed. */
@Tag("slow")
@Order(1) // with the other tests that use the shared pipeline
class ImportTest {

    private static final int ARTICLES = 1500;

    @TempDir
    private Path folder;

    @Test
    void an_import_that_is_killed_continues_and_stores_each_article_once() throws Exception {
        TestPipeline pipeline = TestPipeline.shared();
        List<String> lines = new ArrayList<>(SyntheticArticles.ndjson("import", ARTICLES));
        lines.add(10, "{\"title\":\"Without text\",\"outlet\":\"Harbour Courier\"}");
        Path archive = compressed(lines);
        Process first = Program.startCommand(folder.resolve("first"), command(pipeline, archive));
        awaitCheckpoint(first);
        first.destroyForcibly().waitFor();

        Process second = Program.startCommand(folder.resolve("second"), command(pipeline, archive));
        int status = second.waitFor();

        String output = Files.readString(folder.resolve("second"));
        assertThat(status).as("one line is rejected: " + output).isEqualTo(1);
        assertThat(output).contains("Continuing after").contains("1,500 articles accepted", "1 rejected");
        assertThat(Files.readAllLines(folder.resolve("rejected.jsonl")))
                .singleElement()
                .asString()
                .contains("articles.jsonl.gz line 11", "text is missing");
        awaitRows(pipeline);
        assertThat(
                        pipeline.rows()
                                .query(
                                        "select count(*), count(distinct article_id) from article_revision"
                                                + " join article on article.id = article_id where url like 'https://news.example/import/%'"))
                .containsExactly(List.of("1500", "1500"));
    }

    private String[] command(TestPipeline pipeline, Path archive) {
        return new String[] {
            "import",
            archive.toString(),
            "--url",
            pipeline.ingest().base().toString(),
            "--state",
            folder.resolve("state").toString(),
            "--rejected",
            folder.resolve("rejected.jsonl").toString()
        };
    }

    private Path compressed(List<String> lines) throws IOException {
        Path archive = folder.resolve("articles.jsonl.gz");
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(archive)), StandardCharsets.UTF_8)) {
            for (String line : lines) {
                writer.write(line + "\n");
            }
        }
        return archive;
    }

    private void awaitCheckpoint(Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!hasCheckpoint()) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("first")))
                    .isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }

    private boolean hasCheckpoint() throws IOException {
        Path state = folder.resolve("state");
        if (!Files.exists(state)) {
            return false;
        }
        try (Stream<Path> files = Files.list(state)) {
            return files.anyMatch(file -> file.toString().endsWith(".properties"));
        }
    }

    private static void awaitRows(TestPipeline pipeline) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (pipeline.rows().count("article where url like 'https://news.example/import/%'") < ARTICLES) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(200);
        }
    }
}
