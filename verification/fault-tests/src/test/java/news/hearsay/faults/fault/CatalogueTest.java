package news.hearsay.faults.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "faults.md");

    @Test
    void the_page_lists_every_fault_with_its_description() throws IOException {
        List<String> documented = Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.equals("| fault | what happens |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Catalogue.all().stream()
                        .map(fault -> "| `%s` | %s |".formatted(fault.name(), fault.description()))
                        .toList());
    }

    @Test
    void the_short_form_runs_known_faults() {
        assertThat(Catalogue.all()).extracting(Fault::name).containsAll(Catalogue.SHORT);
    }

    @Test
    void no_two_faults_have_the_same_name() {
        assertThat(Catalogue.all()).extracting(Fault::name).doesNotHaveDuplicates();
    }
}
