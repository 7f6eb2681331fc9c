package news.hearsay.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the pipeline of this checkout, and that of another in turn, from outside: HTTP in, rows out. */
@Command(
        name = "./hearsay pipeline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the whole pipeline that ./hearsay up starts, on generated articles of real length: start, idle,"
                        + " articles a second until all rows are stored and until coverage is settled, processor time, memory and bytes."
                        + " docs/performance.md describes the method.")
public final class PipelineBenchmark implements Callable<Integer> {

    /** Tables with fewer bytes for an article are added up. */
    private static final double SMALL_TABLE = 1000;

    @Mixin
    private final ComparedCheckouts compared = new ComparedCheckouts();

    @Parameters(
            arity = "0..1",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Articles in a round; default: 1000.")
    private int articles;

    @Option(
            names = "--rounds",
            paramLabel = "ROUNDS",
            defaultValue = "3",
            description = "Rounds at each size, after the first round; default: 3.")
    private int rounds;

    @Option(
            names = "--sizes",
            paramLabel = "SIZES",
            split = ",",
            defaultValue = "0",
            description =
                    "Measure once so many articles are stored; several sizes, such as 0,10000,100000, show growth; default: 0.")
    private List<Long> sizes = List.of(0L);

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long the idle pipeline is watched; 0 leaves start and idle out; default: 30.")
    private int idleSeconds;

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PipelineBenchmark()).execute(MavenArguments.words(arguments)));
    }

    @Override
    public Integer call() throws Exception {
        List<Path> checkouts = compared.folders();
        Path folder = Files.createTempDirectory("hearsay-pipeline");
        try {
            if (idleSeconds > 0) {
                idle(checkouts, folder);
            }
            rounds(checkouts, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private void idle(List<Path> checkouts, Path folder) throws IOException, InterruptedException {
        List<IdleFigures> measured = new ArrayList<>();
        for (int side = 0; side < checkouts.size(); side++) {
            measured.add(IdleFigures.measure(
                    checkouts.get(side), folder.resolve("idle" + side), Duration.ofSeconds(idleSeconds)));
        }
        List<List<IdleFigures>> sides = measured.stream().map(List::of).toList();
        print("Start and idle");
        print(Figure.of("ready, s", sides, IdleFigures::startSeconds));
        print(Figure.of("idle, JVM, % of a core", sides, IdleFigures::jvmShare));
        print(Figure.of("idle, PostgreSQL, % of a core", sides, IdleFigures::serverShare));
        print(Figure.of("memory, JVM, MiB", sides, idle -> idle.memory().other()));
        print(Figure.of("memory, PostgreSQL, MiB", sides, idle -> idle.memory().server()));
    }

    private void rounds(List<Path> checkouts, Path folder) throws IOException, InterruptedException, SQLException {
        List<Side> sides = new ArrayList<>();
        try {
            List<List<Side.Round>> first = new ArrayList<>();
            for (int side = 0; side < checkouts.size(); side++) {
                sides.add(new Side(checkouts.get(side), folder.resolve("side" + side), Map.of()));
                first.add(List.of(sides.get(side).round(articles)));
            }
            print("First round, from the moment at which the pipeline is ready: %,d articles".formatted(articles));
            print(first);
            for (long size : sizes) {
                measure(sides, size);
            }
            bytes(sides);
        } finally {
            for (Side side : sides) {
                side.close();
            }
        }
    }

    private void measure(List<Side> sides, long size) throws IOException, InterruptedException, SQLException {
        for (Side side : sides) {
            side.fill(size);
        }
        List<List<Side.Round>> measured = ComparedCheckouts.inTurns(sides, rounds, side -> side.round(articles));
        print("%,d articles stored, then %d rounds of %,d".formatted(Math.max(size, articles), rounds, articles));
        print(measured);
    }

    private static void print(List<List<Side.Round>> sides) {
        print(Figure.of(
                "articles a second to rows",
                sides,
                round -> round.coverage().articles() * 1e9 / round.rows().toNanos()));
        Side.Coverage.figures(sides.stream()
                        .map(rounds -> rounds.stream().map(Side.Round::coverage).toList())
                        .toList())
                .forEach(PipelineBenchmark::print);
    }

    private static void bytes(List<Side> sides) throws IOException, SQLException {
        List<Map<String, Double>> tables = new ArrayList<>();
        List<List<Double>> topics = new ArrayList<>();
        for (Side side : sides) {
            tables.add(side.tableBytes());
            topics.add(List.of(side.topicBytes()));
        }
        SequencedSet<String> large = new LinkedHashSet<>();
        tables.forEach(side -> side.forEach((table, bytes) -> {
            if (bytes >= SMALL_TABLE) {
                large.add(table);
            }
        }));
        List<List<Map<String, Double>>> sized = tables.stream().map(List::of).toList();
        print("Bytes an article, with indexes, as they lie on disk");
        print(Figure.of("topics", topics, bytes -> bytes));
        print(Figure.of("all tables", sized, table -> sum(table, _ -> true)));
        for (String table : large) {
            print(Figure.of(table, sized, side -> side.getOrDefault(table, 0.0)));
        }
        print(Figure.of("other tables", sized, side -> sum(side, table -> !large.contains(table))));
    }

    private static double sum(Map<String, Double> tables, Predicate<String> which) {
        return tables.entrySet().stream()
                .filter(table -> which.test(table.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static void print(String title) {
        System.out.printf("%n%s%n%n%s%n", title, Figure.HEADING);
    }

    private static void print(Figure figure) {
        System.out.println(figure.row());
    }
}
