package news.hearsay.archive.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a folder has. */
class PartPlannerTest {

    private static final long MEBI = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void a_folder_has_its_files_and_those_that_links_name() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive/2024"));
        Files.writeString(archive.resolve("a.jsonl"), "{}\n");
        Files.writeString(folder.resolve("elsewhere.jsonl"), "{}\n");
        Files.createSymbolicLink(archive.resolve("b.jsonl"), folder.resolve("elsewhere.jsonl"));

        assertThat(names(folder.resolve("archive"))).containsExactly("2024/a.jsonl", "2024/b.jsonl");
    }

    @Test
    void links_to_folders_are_not_entered() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.writeString(archive.resolve("a.jsonl"), "{}\n");
        Files.createSymbolicLink(archive.resolve("circle"), folder);

        assertThat(names(archive)).containsExactly("a.jsonl");
    }

    @Test
    void hidden_files_and_those_with_an_underscore_are_left_out() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive/.cache"));
        Files.writeString(archive.resolve("a.jsonl"), "{}\n");
        Files.writeString(folder.resolve("archive/_a.jsonl"), "{}\n");
        Files.writeString(folder.resolve("archive/a b & ü.jsonl"), "{}\n");

        assertThat(names(folder.resolve("archive"))).containsExactly("a b & ü.jsonl");
    }

    @Test
    void a_large_file_of_lines_is_split_unless_its_encoding_forbids_it() throws IOException {
        String lines = "{\"title\":\"A\"}\n".repeat(100_000);
        Path utf8 = Files.writeString(folder.resolve("a.jsonl"), lines);
        Path utf16 = Files.writeString(folder.resolve("b.jsonl"), lines, StandardCharsets.UTF_16);

        assertThat(names(utf8)).hasSize(2);
        assertThat(names(utf16)).hasSize(1);
    }

    private static List<String> names(Path input) throws IOException {
        PartPlanner planner = new PartPlanner(MEBI, new Configuration());
        planner.add(input.toString());
        return planner.parts().stream()
                .flatMap(part -> part.slices().stream())
                .map(slice -> ((ArchiveSlice.OfFile) slice).name())
                .toList();
    }
}
