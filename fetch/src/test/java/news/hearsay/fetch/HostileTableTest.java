package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of the fetcher lists what the tests try. With {@code -Dhostile.update=true} the test rewrites the tables.
 */
class HostileTableTest {

    private static final Path PAGE = Path.of("..", "docs", "fetch.md");
    private static final String START = "<!-- hostile -->\n";
    private static final String END = "<!-- end of hostile -->";

    @Test
    void the_page_lists_every_hostile_address_and_server_with_its_problem() throws IOException {
        String page = Files.readString(PAGE);
        String generated =
                page.substring(0, page.indexOf(START) + START.length()) + tables() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("hostile.update")) {
            Files.writeString(PAGE, generated);
            return;
        }

        assertThat(page)
                .as("docs/fetch.md is out of date; run this test with -Dhostile.update=true to rewrite it")
                .isEqualTo(generated);
    }

    private static String tables() {
        Map<FetchProblem, List<String>> addresses = HostileAddress.all().stream()
                .collect(Collectors.groupingBy(
                        HostileAddress::problem,
                        LinkedHashMap::new,
                        Collectors.mapping(HostileTableTest::shown, Collectors.toList())));
        Stream<String> addressRows = addresses.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(address -> "| %s | `%s` |"
                                .formatted(address, entry.getKey().code())));
        Stream<String> serverRows = HostileServer.all().stream()
                .map(server -> "| %s | `%s` |"
                        .formatted(server.name(), server.problem().code()));
        return "\n| address | problem |\n|---|---|\n"
                + addressRows.collect(Collectors.joining("\n"))
                + "\n\n| a server that … | problem |\n|---|---|\n"
                + serverRows.collect(Collectors.joining("\n"))
                + "\n\n";
    }

    private static String shown(HostileAddress hostile) {
        String address = hostile.address()
                .codePoints()
                .mapToObj(c -> c > ' ' && c < 0x7f ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
        return hostile.resolvesTo().isEmpty()
                ? "`%s`".formatted(address)
                : "`%s`, which is at %s".formatted(address, String.join(" and ", hostile.resolvesTo()));
    }
}
