package news.hearsay.archive.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import news.hearsay.archive.storage.FolderLock;
import news.hearsay.coverage.identity.Seed;
import news.hearsay.coverage.identity.SeedList;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job continues with its own inputs only. */
class CoverageInputsTest {

    private final Map<String, Seed> seeds = SeedList.read(null);

    @TempDir
    private Path folder;

    private Path archive;
    private Path out;

    @BeforeEach
    void a_job_has_begun() throws IOException {
        archive = folder.resolve("archive");
        out = folder.resolve("coverage");
        Files.createDirectories(archive.resolve("_parts"));
        Files.writeString(archive.resolve("_parts/part-00000.json"), "{}");
        claim(seeds);
    }

    private void claim(Map<String, Seed> list) throws IOException {
        CoverageInputs.of(archive.toString(), list, new Configuration())
                .claim(out.toString(), new Configuration())
                .close();
    }

    @Test
    void the_same_inputs_continue() {
        assertThatCode(() -> claim(SeedList.read(null))).doesNotThrowAnyException();
    }

    @Test
    void a_second_job_is_refused_while_the_first_one_runs() throws IOException {
        CoverageInputs inputs = CoverageInputs.of(archive.toString(), seeds, new Configuration());

        try (FolderLock _ = inputs.claim(out.toString(), new Configuration())) {
            assertThatThrownBy(() -> claim(seeds))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("--out %s is in use by another job".formatted(out));
        }
    }

    @Test
    void an_archive_with_another_part_is_refused() throws IOException {
        Files.writeString(archive.resolve("_parts/part-00001.json"), "{}");

        assertThatThrownBy(() -> claim(seeds))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("another archive or seed list")
                .hasMessageContaining("choose another folder");
    }

    @Test
    void another_seed_list_is_refused() {
        assertThatThrownBy(() -> claim(Map.of())).hasMessageContaining("another archive or seed list");
    }

    @Test
    void a_folder_with_files_of_something_else_is_refused() throws IOException {
        out = Files.createDirectories(folder.resolve("other"));
        Files.writeString(out.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> claim(seeds)).hasMessageContaining("has files of something else");
        assertThat(out).isDirectoryContaining("glob:**notes.txt").isDirectoryNotContaining("glob:**_lock");
    }
}
