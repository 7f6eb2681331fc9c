package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templates_escape_all_text_and_have_no_inline_script_or_style(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContain("th:utext")
                .doesNotContain("[(")
                .doesNotContain("th:inline")
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("http://www.w3.org/1999")
                .doesNotContainPattern("(src|href)=\"https?:");
    }
}
