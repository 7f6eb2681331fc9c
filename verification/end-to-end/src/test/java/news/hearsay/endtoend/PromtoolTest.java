package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * Prometheus' own tool parses every expression, checks its types, and evaluates the alerts on made-up series. If
 * {@code promtool} is not on the {@code PATH}, the tests are skipped.
 */
@Tag("slow")
class PromtoolTest {

    private static final Path FOLDER = Path.of("..", "..", "deploy", "prometheus");

    @Test
    void rules_are_accepted_by_prometheus() throws Exception {
        assertThat(promtool("check", files("rules"))).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void alerts_fire_and_end_as_their_tests_expect() throws Exception {
        assertThat(promtool("test", files("tests"))).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void expressions_of_dashboards_are_accepted_by_prometheus(@TempDir Path folder) throws Exception {
        List<Map<String, String>> rules = new ArrayList<>();
        for (Dashboards.Dashboard dashboard : Dashboards.all()) {
            for (String expression : dashboard.expressions()) {
                rules.add(Map.of("record", "panel:" + rules.size(), "expr", withoutVariables(expression)));
            }
        }
        Path file = folder.resolve("dashboards.yml");
        Files.writeString(
                file, new Yaml().dump(Map.of("groups", List.of(Map.of("name", "dashboards", "rules", rules)))));

        assertThat(promtool("check", List.of(file))).contains("SUCCESS: " + rules.size() + " rules");
    }

    @Test
    void an_expression_of_the_wrong_type_is_found(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("wrong.yml");
        Files.writeString(file, "groups: [{name: wrong, rules: [{record: wrong, expr: rate(up)}]}]");

        assertThat(promtool("check", List.of(file))).contains("expected type range vector");
    }

    /** Grafana puts a duration in the place of a variable in a range. */
    private static String withoutVariables(String expression) {
        return expression.replaceAll("\\$__\\w+", "5m");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    /** Returns what {@code promtool VERB rules FILE…} prints. */
    private static String promtool(String verb, List<Path> files) throws IOException {
        List<String> command = new ArrayList<>(List.of("promtool", verb, "rules"));
        files.forEach(file -> command.add(file.toString()));
        Process process = start(command);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return abort("promtool is not installed: " + e.getMessage());
        }
    }
}
