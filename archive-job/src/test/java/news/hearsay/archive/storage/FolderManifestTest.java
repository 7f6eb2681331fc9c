package news.hearsay.archive.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what the results in a folder are made. */
class FolderManifestTest {

    @TempDir
    private Path folder;

    private FolderManifest<String> manifest;

    @BeforeEach
    void of_the_folder() throws IOException {
        manifest = new FolderManifest<>(
                FileSystem.getLocal(new Configuration()),
                new org.apache.hadoop.fs.Path(folder.toUri().toString(), "_inputs.json"),
                String.class);
    }

    @Test
    void what_is_written_is_read() throws IOException {
        manifest.write("first");
        manifest.write("second");

        assertThat(manifest.read()).contains("second");
        assertThat(folder.resolve("._inputs.json")).doesNotExist();
    }

    @Test
    void a_job_that_was_killed_while_it_wrote_has_not_begun_and_the_folder_is_still_its_own() throws IOException {
        Files.writeString(folder.resolve("._inputs.json"), "\"fir");
        Files.writeString(folder.resolve("_lock"), "");

        assertThat(manifest.read()).isEmpty();
        assertThat(manifest.isForeign()).isFalse();
    }

    @Test
    void a_folder_with_other_files_belongs_to_something_else() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(manifest.isForeign()).isTrue();
    }
}
