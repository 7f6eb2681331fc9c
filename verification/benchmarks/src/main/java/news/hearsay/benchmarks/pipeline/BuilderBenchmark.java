package news.hearsay.benchmarks.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Mixin
    private final ComparedCheckouts compared = new ComparedCheckouts();

    @Parameters(
            arity = "0..1",
            paramLabel = "N",
            defaultValue = "500",
            description = "Articles in a round; default: 500.")
    private int articles;

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
        List<Path> checkouts = compared.folders();
        Path folder = Files.createTempDirectory("hearsay-builder");
        List<Side> sides = new ArrayList<>();
        try {
            for (int side = 0; side < checkouts.size(); side++) {
                sides.add(new Side(checkouts.get(side), folder.resolve("side" + side), SETTINGS));
            }
            print("First round: %,d articles, empty tables, JVMs that have just started".formatted(articles));
            print(ComparedCheckouts.inTurns(sides, 1, side -> side.coverage(articles)));
            print("The next %d rounds of %,d articles".formatted(rounds, articles));
            print(ComparedCheckouts.inTurns(sides, rounds, side -> side.coverage(articles)));
        } finally {
            for (Side side : sides) {
                side.close();
            }
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private static void print(String title) {
        System.out.printf("%n%s%n%n%s%n", title, Figure.HEADING);
    }

    private static void print(List<List<Side.Coverage>> sides) {
        Side.Coverage.figures(sides).forEach(figure -> System.out.println(figure.row()));
        System.out.println(Figure.of(
                        "both, ms of CPU an article",
                        sides,
                        round -> round.used().millis() / round.articles())
                .row());
    }
}
