package news.hearsay.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentedPermissionsTest {

    private static final Path PAGE = Path.of("..", "docs", "security.md");

    @Test
    void the_page_on_security_lists_the_rules_in_their_order() throws IOException {
        List<String> documented = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("| method | path | needs |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(documented)
                .isEqualTo(Permissions.RULES.stream()
                        .map(rule -> "| `%s` | `%s` | %s | %s |"
                                .formatted(
                                        rule.method(),
                                        rule.path(),
                                        rule.needs().name().toLowerCase(Locale.ROOT),
                                        rule.purpose()))
                        .toList());
    }

    @Test
    void every_change_but_sign_in_and_sign_out_needs_a_role() {
        assertThat(Permissions.RULES)
                .filteredOn(rule -> !rule.method().equals("GET"))
                .filteredOn(rule -> !rule.path().startsWith("/sign-"))
                .allMatch(
                        rule -> rule.needs() == Permissions.Needs.ANALYST || rule.needs() == Permissions.Needs.EDITOR);
    }
}
