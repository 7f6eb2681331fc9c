package news.hearsay.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The page of scale follows from the measured figures. With {@code -Dscale.update=true} the first test rewrites the
 * tables of the page.
 */
class ScalePageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "scale.md");

    @Test
    void the_tables_of_the_page_are_computed_from_the_measured_figures() throws IOException {
        String written = Files.readString(PAGE);
        String computed = new ScalePage(MeasuredInputs.read()).render(written);
        if (Boolean.getBoolean("scale.update")) {
            Files.writeString(PAGE, computed);
            return;
        }

        assertThat(written)
                .as("docs/scale.md is out of date; run this test with -Dscale.update=true to rewrite it")
                .isEqualTo(computed)
                .contains("<!-- scale: figures -->", "<!-- scale: flow -->", "<!-- scale: archive -->");
    }

    @Test
    void every_figure_names_what_measured_it_or_that_it_is_assumed() {
        assertThat(MeasuredInputs.read().all())
                .isNotEmpty()
                .allSatisfy(input -> assertThat(input.from()).as(input.name()).matches("assumed: .+|.*(`|\\]\\().*"));
    }

    @Test
    void a_hundred_times_the_articles_need_a_hundred_times_the_tables() {
        List<Arithmetic.Line> lines = new Arithmetic(MeasuredInputs.read()).flow();
        DoubleUnaryOperator tables = lines.stream()
                .filter(line -> line.what().equals("TB of tables a year"))
                .findFirst()
                .orElseThrow()
                .ofArticles();

        assertThat(tables.applyAsDouble(1e8) / tables.applyAsDouble(1e6)).isEqualTo(100);
    }
}
