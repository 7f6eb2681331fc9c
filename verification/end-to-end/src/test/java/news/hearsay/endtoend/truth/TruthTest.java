package news.hearsay.endtoend.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Posts sets of articles with known truth through the whole pipeline, and compares. The README beside the sets
 * describes them and the figures. The system property {@code truth.sets} names sets, or {@code tuned}: then only these
 * are posted, in one order, and each miss is printed.
 */
@Tag("slow")
@Tag("truth")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthTest {

    private static final String TUNED = "tuned";
    private static final String HELD_OUT = "held-out";
    private static final Path RESULT = Path.of("target", "truth.txt");

    private final String chosen = System.getProperty("truth.sets", "");
    private final Map<TruthSet, Map<String, List<String>>> rows = new LinkedHashMap<>();
    private final Map<String, TruthTable> tables = new TreeMap<>();
    private World world;

    @BeforeAll
    void post_each_set_in_the_order_of_its_file() throws Exception {
        world = World.start();
        TruthRun run = new TruthRun(world);
        StringBuilder result = new StringBuilder();
        for (String folder : List.of(TUNED, HELD_OUT)) {
            Map<String, Scores> scores = new LinkedHashMap<>();
            for (TruthSet set : TruthFiles.in(folder)) {
                if (isChosen(folder, set)) {
                    scores.put(set.name(), TruthRun.scores(run.inOrder(set)));
                    rows.put(set, run.rows());
                }
            }
            if (!scores.isEmpty()) {
                TruthTable table = new TruthTable(folder, scores);
                tables.put(folder, table);
                result.append(chosen.isEmpty() ? "" : table.misses()).append(table.text());
            }
        }
        tables.values().forEach(table -> result.append("%n".formatted()).append(table.floors()));
        Files.writeString(RESULT, result);
        System.out.println(result);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void any_order_gives_the_same_coverage(TruthSet set) throws Exception {
        assumeTrue(chosen.isEmpty(), "a quick run posts in one order");
        TruthRun run = new TruthRun(world);
        for (long seed : new long[] {1, 2}) {
            run.shuffled(set, seed);

            assertThat(run.rows()).as("rows of %s, seed %d", set.name(), seed).isEqualTo(rows.get(set));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TUNED, HELD_OUT})
    void no_figure_is_below_what_was_reached(String folder) throws IOException {
        assumeTrue(chosen.isEmpty(), "floors are those of all sets");
        Properties floors = new Properties();
        try (var file = TruthTest.class.getResourceAsStream("floors.properties")) {
            floors.load(file);
        }
        Scores all =
                Scores.sum(Objects.requireNonNull(tables.get(folder)).scores().values());

        assertThat(Aspect.values())
                .allSatisfy(aspect -> assertThat(all.figure(aspect).percent())
                        .as("%s: %s", folder, aspect.label())
                        .isGreaterThanOrEqualTo(
                                Double.parseDouble(floors.getProperty(folder + "." + aspect.key(), "0"))));
    }

    List<TruthSet> sets() {
        return List.copyOf(rows.keySet());
    }

    private boolean isChosen(String folder, TruthSet set) {
        return chosen.isEmpty()
                || Arrays.asList(chosen.split(",")).contains(folder)
                || Arrays.asList(chosen.split(",")).contains(set.name());
    }
}
