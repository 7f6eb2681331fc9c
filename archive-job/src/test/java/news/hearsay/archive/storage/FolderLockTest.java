package news.hearsay.archive.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One job at a time has a folder of results, on the disk of this machine and in other file systems. */
class FolderLockTest {

    private static final String LOCAL = "local";
    private static final String OTHER = "other";

    @TempDir
    private Path disk;

    private final Configuration configuration = new Configuration();

    static List<String> kinds() {
        return List.of(LOCAL, OTHER);
    }

    /** A view of the disk stands for a file system without locks. */
    @BeforeEach
    void mount() {
        configuration.set(
                "fs.viewfs.mounttable.%s.link./disk".formatted(view()),
                disk.toUri().toString());
    }

    /** Hadoop keeps file systems by their names, so each test has one of its own. */
    private String view() {
        return disk.getFileName().toString();
    }

    private String folder(String kind) {
        return kind.equals(LOCAL) ? disk.resolve("out").toString() : "viewfs://%s/disk/out".formatted(view());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_second_job_is_refused_with_the_folder_the_holder_and_the_fix(String kind) throws IOException {
        String folder = folder(kind);

        try (FolderLock _ = FolderLock.take(folder, configuration)) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> FolderLock.take(folder, configuration))
                    .withMessageContaining("--out %s is in use by another job (process %d on "
                            .formatted(folder, ProcessHandle.current().pid()))
                    .withMessageContaining("wait until that job ends, or choose another folder")
                    .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_next_job_gets_the_folder_when_the_first_has_ended(String kind) throws IOException {
        FolderLock.take(folder(kind), configuration).close();

        assertThatCode(() -> FolderLock.take(folder(kind), configuration).close())
                .doesNotThrowAnyException();
    }

    @Test
    void a_file_that_a_killed_job_has_left_on_a_disk_locks_nothing() throws IOException {
        Files.createDirectories(disk.resolve("out"));
        Files.writeString(disk.resolve("out/_lock"), "process 1 on elsewhere since 2026-01-01T00:00:00Z");

        assertThatCode(() -> FolderLock.take(folder(LOCAL), configuration).close())
                .doesNotThrowAnyException();
    }

    @Test
    void a_file_that_a_killed_job_has_left_elsewhere_is_named_so_that_it_can_be_deleted() throws IOException {
        Files.createDirectories(disk.resolve("out"));
        Files.writeString(disk.resolve("out/_lock"), "process 1 on elsewhere since 2026-01-01T00:00:00Z");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> FolderLock.take(folder(OTHER), configuration))
                .withMessageContaining("process 1 on elsewhere since 2026-01-01T00:00:00Z")
                .withMessageContaining("if the job was killed, delete %s/_lock".formatted(folder(OTHER)));
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Files.writeString(disk.resolve("out"), "a file");

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> FolderLock.take(folder(LOCAL), configuration))
                .withMessageContaining("can't write to --out " + folder(LOCAL));
    }
}
