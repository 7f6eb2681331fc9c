package news.hearsay.benchmarks.simulation;

import java.util.concurrent.Callable;
import news.hearsay.benchmarks.scale.MeasuredInputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./hearsay simulate}: a day of articles through a pipeline of a size that is given or computed. */
@Command(
        name = "./hearsay simulate",
        mixinStandardHelpOptions = true,
        description = "Simulates a day of articles with the service times that were measured: docs/scale.md.")
public final class Simulate implements Callable<Integer> {

    @Option(names = "--articles-a-day", defaultValue = "100000000", description = "Default: ${DEFAULT-VALUE}.")
    private double articlesADay;

    @Option(names = "--hours", defaultValue = "24", description = "From midnight; default: ${DEFAULT-VALUE}.")
    private double hours;

    @Option(
            names = "--swing",
            defaultValue = "0.6",
            description = "How far the rate at noon is above the mean, as a share of it; default: ${DEFAULT-VALUE}.")
    private double swing;

    @Option(
            names = "--burst",
            defaultValue = "2",
            description = "The factor on the rate from 12:00 to 12:30; default: ${DEFAULT-VALUE}.")
    private double burst;

    @Option(
            names = "--utilisation",
            defaultValue = "0.7",
            description = "How busy instances are at the peak, at most; default: ${DEFAULT-VALUE}.")
    private double utilisation;

    @Option(names = "--database-cores", defaultValue = "32", description = "Of each server; default: ${DEFAULT-VALUE}.")
    private int databaseCores;

    @Option(names = "--extract-cores", defaultValue = "8", description = "Of each instance; default: ${DEFAULT-VALUE}.")
    private int extractCores;

    @Option(names = "--builders", description = "Workers of coverage-builder; default: as many as the peak needs.")
    private @Nullable Integer builders;

    @Option(
            names = "--fail-every",
            defaultValue = "3600",
            description = "Mean time in seconds between failures of an "
                    + "instance of extract, store or builder; 0: none. Default: ${DEFAULT-VALUE}.")
    private double failEvery;

    @Option(
            names = "--outage",
            defaultValue = "40",
            description = "Seconds until another instance has taken over; " + "default: ${DEFAULT-VALUE}.")
    private double outage;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    /**
     * Runs the command.
     *
     * @param arguments options, also several in one argument
     */
    public static void main(String[] arguments) {
        String[] words = String.join(" ", arguments).strip().split("\\s+");
        System.exit(new CommandLine(new Simulate()).execute(words));
    }

    @Override
    public Integer call() {
        DailyLoad load = new DailyLoad(articlesADay, swing, burst, 12 * 3600, 12.5 * 3600);
        ServiceTimes times = ServiceTimes.measured(MeasuredInputs.read(), extractCores, 1);
        Deployment deployment = Deployment.forLoad(load, times, databaseCores, utilisation);
        if (builders != null) {
            deployment = deployment.withBuilders(builders);
        }
        SimulatedPipeline pipeline = new SimulatedPipeline(deployment, times, seed);
        if (failEvery > 0) {
            pipeline.failEvery(failEvery, outage, hours * 3600);
        }
        SimulationReport report = pipeline.run(load, hours * 3600);
        System.out.printf(
                "%,d articles in %.0f h, at most %,.0f a second; %d partitions; the last in coverage after %,.0f s%n%n%s%n%s",
                report.posted(),
                hours,
                load.peak(),
                deployment.partitions(),
                report.lastCovered(),
                report.table(),
                report.machines());
        return 0;
    }
}
