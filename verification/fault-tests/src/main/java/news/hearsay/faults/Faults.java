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
import news.hearsay.faults.feeds.FeedRun;
import news.hearsay.faults.feeds.FeedRunPlan;
import news.hearsay.faults.feeds.FeedRunResult;
import news.hearsay.faults.load.Batch;
import news.hearsay.faults.pipeline.PipelineArtifacts;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ProcessReaper;
import news.hearsay.faults.pipeline.ServiceKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: {@code ./hearsay faults}. */
@Command(
        name = "faults",
        description =
                "Injects faults into a pipeline of its own and checks that nothing is lost, duplicated or different.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Faults implements Callable<Integer> {

    @Option(names = "--root", description = "the repository root; the services' jars must be built", hidden = true)
    private Path root = Path.of(".");

    @Option(names = "--seeds", description = "run each fault with the seeds from 1 to this number")
    private int seeds = 10;

    @Option(
            names = "--from-seed",
            description = "the first of these seeds, to resume a campaign: --from-seed 4 --seeds 10 runs seven")
    private int fromSeed = 1;

    @Option(names = "--seed", description = "run only this seed, to repeat a run")
    private int seed;

    @Option(names = "--only", split = ",", description = "run only these faults")
    private List<String> only = List.of();

    @Option(names = "--without", split = ",", description = "run all faults but these")
    private List<String> without = List.of();

    @Option(names = "--articles", description = "the number of articles that a run posts")
    private int articles = 40;

    @Option(names = "--pipelines", description = "the number of pipelines that run in parallel")
    private int pipelines = 3;

    @Option(
            names = "--feeds",
            description = "instead of faults, run feeds that change and fail while the feed-service is killed")
    private boolean isForFeeds;

    @Option(names = "--short", description = "run a few faults with one seed, or feeds for half a minute")
    private boolean isShort;

    @Option(names = "--list", description = "print the faults and exit")
    private boolean list;

    static void main(String[] arguments) {
        // Maven passes all options as one argument
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
            chosen.forEach(fault -> System.out.printf("%-40s %s%n", fault.name(), fault.description()));
            return 0;
        }
        long begun = System.nanoTime();
        boolean isGood = isForFeeds || isGoodWith(chosen);
        if (isForFeeds) {
            isGood &= isGoodWithFeeds();
        }
        System.out.printf("%d s in all%n", (System.nanoTime() - begun) / 1_000_000_000);
        return isGood ? 0 : 1;
    }

    private boolean isGoodWith(List<Fault> chosen) throws Exception {
        long begun = System.nanoTime();
        FaultReport report = new FaultReport(reports());
        Path folder = Files.createTempDirectory("hearsay-faults-");
        try (ProcessReaper reaper = new ProcessReaper(folder)) {
            List<FaultRun> runs = runs(chosen);
            boolean withArchives = runs.size() > 10;
            PipelineArtifacts artifacts =
                    PipelineArtifacts.prepare(root, folder, ServiceKind.OF_ARTICLES, withArchives);
            System.out.printf("%d runs of %d faults%n", runs.size(), chosen.size());
            if (withArchives) {
                ProcessPipeline.start(artifacts, reaper, folder.resolve("archives"))
                        .close();
            }
            List<Batch> batches = runs.stream().map(FaultRun::batch).toList();
            try (Reference reference = Reference.start(artifacts, reaper, folder.resolve("undisturbed"), batches)) {
                System.out.printf("The undisturbed pipeline runs after %s s%n", since(begun));
                new Campaign(artifacts, reaper, folder, reference, report, runs)
                        .on(isShort ? 1 : Math.min(pipelines, runs.size()));
            }
        } finally {
            Campaign.delete(folder);
        }
        System.out.printf("%n%s%n", report.table());
        return report.isGood();
    }

    private boolean isGoodWithFeeds() throws Exception {
        long chosenSeed = seed == 0 ? System.nanoTime() % 1_000_000 : seed;
        FeedRunPlan plan = isShort ? FeedRunPlan.brief(chosenSeed) : FeedRunPlan.full(chosenSeed);
        System.out.printf(
                "%d feeds for %d s, seed %d%n", plan.feeds(), plan.time().toSeconds(), plan.seed());
        Files.createDirectories(reports());
        Path folder = Files.createTempDirectory("hearsay-faults-");
        try (ProcessReaper reaper = new ProcessReaper(folder)) {
            PipelineArtifacts artifacts = PipelineArtifacts.prepare(root, folder, ServiceKind.OF_FEEDS, false);
            FeedRunResult result = FeedRun.of(plan, artifacts, reaper, folder.resolve("feeds"));
            System.out.println(result.report());
            Files.writeString(reports().resolve("feeds.md"), result.report());
            if (!result.isGood()) {
                Campaign.keepLogs(folder.resolve("feeds"), reports().resolve("fault-logs/feeds"));
            }
            return result.isGood();
        } finally {
            Campaign.delete(folder);
        }
    }

    private Path reports() {
        return root.resolve("verification/fault-tests/target");
    }

    private static String since(long begun) {
        return RunResult.seconds(Duration.ofNanos(System.nanoTime() - begun));
    }

    private List<Fault> chosen() {
        List<String> names = isShort && only.isEmpty() ? Catalogue.SHORT : only;
        List<Fault> all = Catalogue.all();
        for (String name : names) {
            if (all.stream().noneMatch(fault -> fault.name().equals(name))) {
                throw new IllegalArgumentException("unknown fault " + name + ": --list prints all faults");
            }
        }
        return all.stream()
                .filter(fault -> names.isEmpty() || names.contains(fault.name()))
                .filter(fault -> !without.contains(fault.name()))
                .toList();
    }

    /** Returns the longest runs first, so that the pipelines end at about the same time. */
    private List<FaultRun> runs(List<Fault> faults) {
        List<FaultRun> runs = new ArrayList<>();
        int most = isShort ? 1 : seeds;
        for (int i = seed == 0 ? fromSeed : seed; i <= (seed == 0 ? most : seed); i++) {
            for (Fault fault : faults) {
                if (seed != 0 || i <= fault.load().maxSeeds()) {
                    runs.add(FaultRun.of(fault, i, articles));
                }
            }
        }
        runs.sort(Comparator.comparing((FaultRun run) -> !run.fault().name().endsWith("-zombie")));
        return runs;
    }
}
