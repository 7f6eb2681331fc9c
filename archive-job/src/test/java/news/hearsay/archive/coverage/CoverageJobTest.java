package news.hearsay.archive.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import news.hearsay.archive.session.TestSession;
import news.hearsay.coverage.assembly.Newsroom;
import news.hearsay.coverage.identity.SeedList;
import news.hearsay.events.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The job on an archive of the sample articles gives the rows that the coverage builder writes. */
@Tag("slow")
class CoverageJobTest {

    @TempDir
    static Path folder;

    private static Newsroom newsroom;

    @BeforeAll
    static void cover_the_samples_twice() {
        List<Event> events = ArchivedSamples.events();
        newsroom = Newsroom.open();
        newsroom.store(events);
        newsroom.writeSeeds();
        newsroom.cover();
        ArchivedSamples.write(events, folder.resolve("archive"));
        CoverageJob.run(
                TestSession.get(),
                folder.resolve("archive").toString(),
                folder.resolve("coverage").toString(),
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
                .containsExactlyElementsOf(rows.ofDatabase(newsroom));
    }
}
