package news.hearsay.standalone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectionFileTest {

    private static final List<Rejection> ONE = List.of(new Rejection("a.jsonl line 1", "is empty", ""));

    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void former_file() throws IOException {
        path = Files.writeString(folder.resolve("rejected.jsonl"), "of an earlier import\n");
    }

    @Test
    void an_import_without_rejections_removes_the_file_of_an_earlier_one() throws IOException {
        try (RejectionFile file = new RejectionFile(path, 0)) {
            file.append(List.of());
        }

        assertThat(path).doesNotExist();
    }

    @Test
    void what_was_written_before_a_checkpoint_is_kept() throws IOException {
        Files.writeString(path, "1\n2\n3\n");

        try (RejectionFile file = new RejectionFile(path, 4)) {
            file.append(ONE);
        }

        assertThat(path).content().startsWith("1\n2\n{").doesNotContain("3");
    }

    @Test
    void a_file_that_was_removed_between_two_runs_begins_again() throws IOException {
        Files.delete(path);

        try (RejectionFile file = new RejectionFile(path, 4)) {
            assertThat(file.append(ONE)).isEqualTo(Files.size(path));
        }

        assertThat(path).content().startsWith("{");
    }
}
