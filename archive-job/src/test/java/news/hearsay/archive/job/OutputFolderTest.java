package news.hearsay.archive.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver's side of a part. */
class OutputFolderTest {

    @TempDir
    private java.nio.file.Path folder;

    @Test
    void a_relative_folder_is_that_of_the_driver() throws IOException {
        assertThat(new OutputFolder("results", new Configuration()).work().isAbsolute())
                .isTrue();
    }

    @Test
    void a_part_whose_files_the_driver_does_not_see_gets_no_marker() throws IOException {
        OutputFolder output = new OutputFolder(folder.toString(), new Configuration());
        ArchivePart part = new ArchivePart(0, List.of());
        PartCount count = new PartCount(3, 0, 0, 0, 0, 0, 0);

        assertThatIOException()
                .isThrownBy(() -> output.commit(part, new Path(output.work(), "elsewhere"), count))
                .withMessageContaining("--out must be a folder that the driver and all executors share");
        assertThat(folder.resolve("_parts/part-00000.json")).doesNotExist();
    }
}
