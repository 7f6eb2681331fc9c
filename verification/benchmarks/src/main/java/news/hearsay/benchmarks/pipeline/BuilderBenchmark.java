package news.hearsay.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine;

/**
 * Measures the coverage builder of this checkout, and that of another in turn, while the other services have nothing to
 * do: the articles are stored first, then the builder computes their coverage.
 */
@Command(
        name = "./hearsay builder",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures the coverage builder alone, on generated articles of real length that are stored"
                + " already: articles a second until coverage is settled, and processor time. docs/performance.md"
                + " describes the method.")
public final class BuilderBenchmark implements Callable<Integer> {

    /**
     * The builder leaves no processor time to others, which have nothing to do, and prepares nothing while another one
     * holds its lock.
     */
    private static final Map<String, String> SETTINGS =
            Map.of("HEARSAY_COVERAGE_BUILDER_SHARE", "1", "HEARSAY_COVERAGE_BUILDER_PREPARATION_ENABLED", "false");

    @Option(names = "--root", hidden = true, defaultValue = ".")
    private Path root = Path.of(".");

    @Parameters(
            arity = "0..1",
            paramLabel = "N",
            defaultValue = "500",
            description = "Articles in a round; default: 500.")
    private int articles;

    @Option(
            names = "--than",
            paramLabel = "CHECKOUT",
            description = "A folder with another version, built beforehand; both take turns, and ratios are printed.")
    private @Nullable Path other;

    @Option(
            names = "--rounds",
            paramLabel = "ROUNDS",
            defaultValue = "3",
            description = "Rounds after the first one; default: 3.")
    private int rounds;

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BuilderBenchmark()).execute(MavenArguments.words(arguments)));
    }

    @Override
    public Integer call() throws Exception {
        List<Path> checkouts = new ArrayList<>(List.of(root.toRealPath()));
        if (other != null) {
            checkouts.add(root.resolve(other).toRealPath());
        }
        Path folder = Files.createTempDirectory("hearsay-builder");
        List<Side> sides = new ArrayList<>();
        try {
            for (int side = 0; side < checkouts.size(); side++) {
                sides.add(new Side(checkouts.get(side), folder.resolve("side" + side), SETTINGS));
            }
            print("First round: %,d articles, empty tables, JVMs that have just started".formatted(articles));
            print(measure(sides, 1));
            print("The next %d rounds of %,d articles".formatted(rounds, articles));
            print(measure(sides, rounds));
        } finally {
            for (Side side : sides) {
                side.close();
            }
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    /** Returns the rounds of each side; the sides take turns, and each begins every second round. */
    private List<List<Side.Coverage>> measure(List<Side> sides, int number)
            throws IOException, InterruptedException, SQLException {
        List<List<Side.Coverage>> measured = new ArrayList<>();
        sides.forEach(_ -> measured.add(new ArrayList<>()));
        for (int round = 0; round < number; round++) {
            for (int turn = 0; turn < sides.size(); turn++) {
                int side = (turn + round) % sides.size();
                measured.get(side).add(sides.get(side).coverage(articles));
            }
        }
        return measured;
    }

    private static void print(String title) {
        System.out.printf("%n%s%n%n%s%n", title, Figure.HEADING);
    }

    private static void print(List<List<Side.Coverage>> sides) {
        List.of(
                        Figure.of(
                                "articles a second, coverage settled",
                                sides,
                                round ->
                                        round.articles() * 1e9 / round.settled().toNanos()),
                        Figure.of(
                                "JVM, ms of CPU an article",
                                sides,
                                round -> round.used().otherMillis() / round.articles()),
                        Figure.of(
                                "PostgreSQL, ms of CPU an article",
                                sides,
                                round -> round.used().serverMillis() / round.articles()),
                        Figure.of(
                                "both, ms of CPU an article",
                                sides,
                                round -> round.used().millis() / round.articles()))
                .forEach(figure -> System.out.println(figure.row()));
    }
}
