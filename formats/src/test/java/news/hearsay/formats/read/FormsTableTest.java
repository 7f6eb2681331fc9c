package news.hearsay.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.formats.Form;
import news.hearsay.formats.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the examples of all forms, and compares the table in docs/formats.md with the results. With
 * {@code -Dformats.update=true} it rewrites the table.
 */
class FormsTableTest {

    private static final DocumentReader READER =
            new DocumentReader(Clock.fixed(Instant.parse("2025-03-10T12:00:00Z"), ZoneOffset.UTC));

    private static final Path PAGE = Path.of("../docs/formats.md");
    private static final Pattern ROWS = Pattern.compile("(?<=\\|---\\|\n)(?:\\| `[a-z0-9-]+` \\| \\d.*\n)+");

    static List<FormExample> examples() {
        return FormExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_read_as_expected(FormExample example) {
        Reading reading = READER.read(example.load());

        assertThat(reading.form()).isEqualTo(example.form());
        assertThat(reading.notice()).isEqualTo(example.notice());
        assertThat(found(reading)).containsExactlyElementsOf(example.articles());
        assertThat(reading.rejected())
                .extracting(item -> item.place() + ": " + item.detail())
                .hasSameSizeAs(example.rejections())
                .allSatisfy(rejected -> assertThat(example.rejections())
                        .anySatisfy(expected -> assertThat(rejected).startsWith(expected)));
    }

    @Test
    void every_form_has_at_least_five_examples_of_which_three_follow_its_specification() {
        Map<Form, List<FormExample>> byForm = byForm();

        assertThat(byForm).containsOnlyKeys(Form.values());
        assertThat(byForm)
                .allSatisfy((form, examples) -> assertThat(examples)
                        .hasSizeGreaterThanOrEqualTo(5)
                        .filteredOn(example -> example.specification() != null)
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void the_documentation_contains_the_table_of_results() throws IOException {
        Map<Form, List<FormExample>> byForm = byForm();
        String table = Stream.of(Form.values())
                .map(form -> row(form, byForm.getOrDefault(form, List.of())))
                .collect(Collectors.joining("\n"));

        String written = Files.readString(PAGE);
        if (Boolean.getBoolean("formats.update")) {
            Files.writeString(PAGE, ROWS.matcher(written).replaceFirst(Matcher.quoteReplacement(table + "\n")));
            return;
        }

        assertThat(written)
                .as("docs/formats.md is out of date; run this test with -Dformats.update=true to rewrite its table")
                .contains(table);
    }

    private static Map<Form, List<FormExample>> byForm() {
        return examples().stream().collect(Collectors.groupingBy(FormExample::form));
    }

    private static String row(Form form, List<FormExample> examples) {
        List<Compared> compared =
                examples.stream().flatMap(FormsTableTest::compared).toList();
        long ofSpecification = examples.stream()
                .filter(example -> example.specification() != null)
                .count();
        String fields = Stream.<Function<FormExample.Expected, @Nullable Object>>of(
                        FormExample.Expected::title,
                        FormExample.Expected::paragraphs,
                        FormExample.Expected::outlet,
                        FormExample.Expected::publishedAt,
                        FormExample.Expected::byline,
                        FormExample.Expected::language)
                .map(field -> share(compared, field))
                .collect(Collectors.joining(" | "));
        long accepted = examples.stream().filter(FormsTableTest::isAccepted).count();
        return "| `%s` | %d | %d | %d/%d | %s |"
                .formatted(
                        PostedArticle.name(form), examples.size(), ofSpecification, accepted, examples.size(), fields);
    }

    /** Accepted: as many articles and rejected items as expected, in the right form. */
    private static boolean isAccepted(FormExample example) {
        Reading reading = READER.read(example.load());
        return reading.form() == example.form()
                && reading.articles().size() == example.articles().size()
                && reading.rejected().size() == example.rejections().size();
    }

    private static String share(List<Compared> compared, Function<FormExample.Expected, @Nullable Object> field) {
        long right = compared.stream()
                .filter(pair ->
                        pair.found() != null && Objects.equals(field.apply(pair.expected()), field.apply(pair.found())))
                .count();
        return right + "/" + compared.size();
    }

    private record Compared(FormExample.Expected expected, FormExample.@Nullable Expected found) {}

    private static Stream<Compared> compared(FormExample example) {
        List<FormExample.Expected> found = found(READER.read(example.load()));
        return Stream.iterate(0, i -> i < example.articles().size(), i -> i + 1)
                .map(i -> new Compared(example.articles().get(i), i < found.size() ? found.get(i) : null));
    }

    private static List<FormExample.Expected> found(Reading reading) {
        return reading.articles().stream().map(FormExample.Expected::of).toList();
    }
}
