package news.hearsay.endtoend.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Posts small cases of each kind of fault through the whole pipeline, each on an empty database, and compares. The
 * system property {@code truth.kinds} names kinds: then only these are posted.
 */
@Tag("slow")
@Tag("truth")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultKindsTest {

    private static final Path RESULT = Path.of("target", "fault-kinds.txt");

    /** A case and what is wrong. */
    private record Result(FaultCase faultCase, List<String> misses) {

        boolean isRight() {
            return misses.isEmpty();
        }

        boolean isRightButForRoles() {
            return misses.stream().allMatch(miss -> miss.startsWith("role is not "));
        }

        boolean hasNote() {
            return faultCase.note() != null;
        }

        String text() {
            return "%s: %s%s%n    %s%n%s"
                    .formatted(
                            faultCase.kind(),
                            faultCase.name(),
                            faultCase.isExample() ? " (example)" : "",
                            String.join("%n    ".formatted(), misses),
                            hasNote() ? "    note: %s%n".formatted(faultCase.note()) : "");
        }
    }

    private final String chosen = System.getProperty("truth.kinds", "");
    /** The results by kind: first the numbered kinds, in their order. */
    private final Map<String, List<Result>> results = new TreeMap<>(Comparator.comparing("%12s"::formatted));

    private World world;

    @BeforeAll
    void post_each_case() throws Exception {
        world = World.start();
        for (FaultCase faultCase : FaultCases.all()) {
            if (chosen.isEmpty() || Arrays.asList(chosen.split(",")).contains(faultCase.kind())) {
                world.clear();
                List<World.Receipt> receipts = world.post(faultCase.articles().stream()
                        .map(FaultCase.Article::post)
                        .toList());
                results.computeIfAbsent(faultCase.kind(), _ -> new ArrayList<>())
                        .add(new Result(faultCase, FaultCaseCheck.misses(faultCase, receipts, world.rows())));
            }
        }
        String text = text();
        Files.writeString(RESULT, text);
        System.out.println(text);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void no_kind_has_fewer_right_cases_than_were_reached() throws IOException {
        assumeTrue(chosen.isEmpty(), "floors are those of all kinds");
        Properties floors = new Properties();
        try (var file = FaultKindsTest.class.getResourceAsStream("fault-floors.properties")) {
            floors.load(file);
        }

        assertThat(results)
                .allSatisfy((kind, cases) -> assertThat(right(cases))
                        .as("right cases of kind %s", kind)
                        .isGreaterThanOrEqualTo(Integer.parseInt(floors.getProperty(kind, "0"))));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        List<Result> wrong = results.values().stream()
                .flatMap(List::stream)
                .filter(Predicate.not(Result::isRight))
                .toList();
        text.append("%nWrong:%n".formatted());
        wrong.stream().filter(Predicate.not(Result::hasNote)).forEach(result -> text.append(result.text()));
        text.append("%nWrong, with a note that may allow it:%n".formatted());
        wrong.stream().filter(Result::hasNote).forEach(result -> text.append(result.text()));
        text.append("%n%-12s%10s%20s%20s%n".formatted("kind", "right", "but for roles", "wrong with a note"));
        results.forEach((kind, cases) -> text.append(line(kind, cases)));
        text.append(line("all", results.values().stream().flatMap(List::stream).toList()));
        text.append("%n".formatted());
        results.forEach((kind, cases) -> text.append("%s = %d%n".formatted(kind, right(cases))));
        return text.toString();
    }

    private static String line(String kind, List<Result> cases) {
        long debatable = cases.stream()
                .filter(result -> !result.isRight() && result.hasNote())
                .count();
        return "%-12s%10s%20d%20s%n"
                .formatted(
                        kind,
                        right(cases) + "/" + cases.size(),
                        cases.stream().filter(Result::isRightButForRoles).count(),
                        debatable == 0 ? "" : String.valueOf(debatable));
    }

    private static long right(List<Result> cases) {
        return cases.stream().filter(Result::isRight).count();
    }
}
