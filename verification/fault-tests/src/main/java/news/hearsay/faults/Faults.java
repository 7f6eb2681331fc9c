package news.hearsay.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import news.hearsay.faults.fault.Catalogue;
import news.hearsay.faults.fault.Fault;
import news.hearsay.faults.line.Leash;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.Workshop;
import news.hearsay.faults.load.Batch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: {@code ./hearsay faults}. */
@Command(
        name = "faults",
        description = "Does harm to the line and checks that nothing is lost, doubled or different.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Faults implements Callable<Integer> {

    @Option(names = "--root", description = "the repository, with the services' jars built", hidden = true)
    private Path root = Path.of(".");

    @Option(names = "--seeds", description = "the seeds that each fault is run with, from 1 to this")
    private int seeds = 10;

    @Option(
            names = "--from-seed",
            description = "the first of these seeds, to go on with a campaign: --from-seed 4 --seeds 10 are seven")
    private int fromSeed = 1;

    @Option(names = "--seed", description = "this seed alone, to repeat a run")
    private int seed;

    @Option(names = "--only", split = ",", description = "these faults alone")
    private List<String> only = List.of();

    @Option(names = "--without", split = ",", description = "all but these faults")
    private List<String> without = List.of();

    @Option(names = "--articles", description = "how many articles a run posts")
    private int articles = 40;

    @Option(names = "--lines", description = "how many lines work side by side")
    private int lines = 3;

    @Option(names = "--short", description = "a handful of faults with one seed")
    private boolean isShort;

    @Option(names = "--list", description = "only print the faults")
    private boolean list;

    static void main(String[] arguments) {
        // a build hands all that the user wrote on in one piece
        String[] words = Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        System.exit(new CommandLine(new Faults()).execute(words));
    }

    @Override
    public Integer call() throws Exception {
        List<Fault> chosen = chosen();
        if (list) {
            chosen.forEach(fault -> System.out.printf("%-40s %s%n", fault.name(), fault.what()));
            return 0;
        }
        long begun = System.nanoTime();
        Report report = new Report(root.resolve("fault-tests/target"));
        Path folder = Files.createTempDirectory("hearsay-faults-");
        try (Leash leash = new Leash(folder)) {
            List<Run> runs = runs(chosen);
            boolean withArchives = runs.size() > 10;
            Workshop workshop = Workshop.prepare(root, folder, withArchives);
            System.out.printf("%d runs of %d faults%n", runs.size(), chosen.size());
            if (withArchives) {
                Line.start(workshop, leash, folder.resolve("archives")).close();
            }
            List<Batch> batches = runs.stream().map(Run::batch).toList();
            try (Reference reference = Reference.start(workshop, leash, folder.resolve("undisturbed"), batches)) {
                System.out.printf("The undisturbed line runs after %s s%n", since(begun));
                new Campaign(workshop, leash, folder, reference, report, runs)
                        .on(isShort ? 1 : Math.min(lines, runs.size()));
            }
        } finally {
            Campaign.delete(folder);
        }
        System.out.printf("%n%s%n%d s in all%n", report.table(), (System.nanoTime() - begun) / 1_000_000_000);
        return report.isGood() ? 0 : 1;
    }

    private static String since(long begun) {
        return Result.seconds(Duration.ofNanos(System.nanoTime() - begun));
    }

    private List<Fault> chosen() {
        List<String> names = isShort && only.isEmpty() ? Catalogue.SHORT : only;
        List<Fault> all = Catalogue.all();
        for (String name : names) {
            if (all.stream().noneMatch(fault -> fault.name().equals(name))) {
                throw new IllegalArgumentException("there is no fault " + name + ": --list prints them");
            }
        }
        return all.stream()
                .filter(fault -> names.isEmpty() || names.contains(fault.name()))
                .filter(fault -> !without.contains(fault.name()))
                .toList();
    }

    /** Those that take longest first, so that the lines end at about the same time. */
    private List<Run> runs(List<Fault> faults) {
        List<Run> runs = new ArrayList<>();
        int most = isShort ? 1 : seeds;
        for (int i = seed == 0 ? fromSeed : seed; i <= (seed == 0 ? most : seed); i++) {
            for (Fault fault : faults) {
                if (seed != 0 || i <= fault.load().mostSeeds()) {
                    runs.add(Run.of(fault, i, articles));
                }
            }
        }
        runs.sort(Comparator.comparing((Run run) -> !run.fault().name().endsWith("-zombie")));
        return runs;
    }
}
