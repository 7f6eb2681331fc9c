package news.hearsay.archive.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import news.hearsay.archive.session.TestSession;
import news.hearsay.coverage.assembly.Newsroom;
import news.hearsay.coverage.identity.SeedList;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The job on an archive of the sample articles gives the rows that the coverage builder writes. A second part of the
 * archive cannot be read completely: its articles are unknown to the builder.
 */
@Tag("slow")
class CoverageJobTest {

    @TempDir
    static Path folder;

    private static List<String> unreadable;
    private static Newsroom newsroom;

    @BeforeAll
    static void cover_the_samples_twice() throws IOException {
        List<Event> events = ArchivedSamples.events();
        newsroom = Newsroom.open();
        newsroom.store(events);
        newsroom.writeSeeds();
        newsroom.cover();
        Path archive = folder.resolve("archive");
        ArchivedSamples.write(events, archive, 0);
        List<Event> others = ArchivedSamples.otherEvents();
        ArchivedSamples.write(others, archive, 1);
        Files.write(archive.resolve("claims/part-00001.parquet"), new byte[1000]);
        unreadable = ids(others);
        run("coverage");
    }

    private static List<String> ids(List<Event> events) {
        return events.stream()
                .flatMap(event -> event instanceof Article article ? Stream.of(article.id()) : Stream.empty())
                .sorted()
                .toList();
    }

    private static void run(String out) {
        CoverageJob.run(
                TestSession.get(),
                folder.resolve("archive").toString(),
                folder.resolve(out).toString(),
                SeedList.read(null));
    }

    @AfterAll
    static void close() {
        if (newsroom != null) {
            newsroom.close();
        }
    }

    static List<ComparedRows> tables() {
        return CoverageTables.ALL;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void job_gives_the_rows_of_the_builder(ComparedRows rows) {
        assertThat(rows.ofJob(folder.resolve("coverage")))
                .isNotEmpty()
                .containsExactlyElementsOf(rows.ofDatabase(newsroom.sql()));
    }

    @Test
    void articles_of_a_part_that_cannot_be_read_are_failures() {
        List<String> failures = TestSession.get()
                .read()
                .parquet(folder.resolve("coverage/failures").toString())
                .orderBy("article_id")
                .toJSON()
                .collectAsList();

        assertThat(failures)
                .hasSameSizeAs(unreadable)
                .allSatisfy(failure -> assertThat(failure)
                        .contains("the archive lacks findings in the article: a file of the archive is damaged"));
        assertThat(failures.toString()).contains(unreadable);
    }

    @Test
    void a_job_that_ended_early_keeps_its_complete_stages_and_writes_the_others_again() throws IOException {
        Path out = folder.resolve("restarted");
        copy(folder.resolve("coverage"), out);
        Files.delete(out.resolve("strands/_SUCCESS"));
        Files.delete(dataFile(out.resolve("strands")));
        delete(out.resolve("origins"));
        delete(out.resolve("threads"));
        FileTime kept = Files.getLastModifiedTime(out.resolve("mentions/_SUCCESS"));

        run("restarted");

        assertThat(CoverageTables.ALL)
                .allSatisfy(rows -> assertThat(rows.ofJob(out)).isEqualTo(rows.ofJob(folder.resolve("coverage"))));
        assertThat(Files.getLastModifiedTime(out.resolve("mentions/_SUCCESS"))).isEqualTo(kept);
    }

    private static Path dataFile(Path stage) throws IOException {
        try (Stream<Path> files = Files.list(stage)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path stage) throws IOException {
        try (Stream<Path> files = Files.walk(stage)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
