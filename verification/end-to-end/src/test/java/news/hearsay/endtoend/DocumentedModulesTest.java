package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README and the architecture page list the modules that Maven builds. */
class DocumentedModulesTest {

    private static final Pattern LAYOUT_ENTRY = Pattern.compile("(?m)^([a-z-]+)/ ");
    private static final Pattern TABLE_ENTRY = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final List<String> FOLDERS_THAT_ARE_NO_MODULES = List.of("deploy", "docs", "samples");
    private static final Pattern NUMBER_OF_SERVICES =
            Pattern.compile("(?i)\\b(three|four) (?:of (?:the|these) )?services\\b");

    @Test
    void the_layout_in_the_readme_lists_the_modules_of_the_root_pom() throws IOException {
        String section = section("README.md", "## Layout");
        String block = section.substring(section.indexOf("```"), section.lastIndexOf("```"));
        List<String> listed = new ArrayList<>(entries(LAYOUT_ENTRY, block));
        listed.removeAll(FOLDERS_THAT_ARE_NO_MODULES);

        assertThat(listed).containsExactlyInAnyOrderElementsOf(Repository.modules(""));
    }

    @Test
    void the_table_in_the_architecture_page_lists_the_modules_of_the_root_pom() throws IOException {
        assertThat(entries(TABLE_ENTRY, section("docs/architecture.md", "## Modules")))
                .containsExactlyInAnyOrderElementsOf(Repository.modules(""));
    }

    @Test
    void both_pages_name_the_parts_of_verification() throws IOException {
        List<String> parts = Repository.modules("verification");

        assertThat(line("verification/", section("README.md", "## Layout"))).contains(parts);
        assertThat(line("| `verification`", section("docs/architecture.md", "## Modules")))
                .contains(parts);
    }

    @Test
    void every_module_has_a_pom() throws IOException {
        assertThat(Repository.modules("")).allMatch(module -> Repository.exists(module + "/pom.xml"));
        assertThat(Repository.modules("verification"))
                .allMatch(module -> Repository.exists("verification/" + module + "/pom.xml"));
    }

    /** Services come and go. A number of services in prose would become outdated. */
    @Test
    void no_page_and_no_comment_states_the_number_of_services() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Repository.files(DocumentedModulesTest::isProse)) {
            String words = Repository.text(file).replaceAll("\\s+(\\* |// |# )?\\s*", " ");
            NUMBER_OF_SERVICES.matcher(words).results().forEach(match -> found.add(file + ": " + match.group()));
        }

        assertThat(found).isEmpty();
    }

    /** Applied migrations never change, the changelog is history, and the documents that tests read are no prose. */
    private static boolean isProse(Path file) {
        String path = file.toString();
        boolean isHistory = path.equals("CHANGELOG.md") || path.contains("/db/migration/");
        boolean isRead = path.startsWith("formats/src/test/resources/");
        return !isHistory && !isRead && path.matches(".*\\.(md|java|yml|yaml|xml|sql|html)|hearsay|.*/Dockerfile");
    }

    private static List<String> entries(Pattern entry, String text) {
        return entry.matcher(text)
                .results()
                .map((MatchResult match) -> Objects.requireNonNull(match.group(1)))
                .toList();
    }

    private static String line(String beginning, String text) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + beginning));
    }

    /** Returns the text from a heading to the next one of the same level. */
    private static String section(String file, String heading) throws IOException {
        String text = Repository.text(file);
        int begin = text.indexOf(heading + "\n");
        assertThat(begin).as("%s contains the heading %s", file, heading).isNotNegative();
        int end = text.indexOf("\n## ", begin + 1);
        return end < 0 ? text.substring(begin) : text.substring(begin, end);
    }
}
