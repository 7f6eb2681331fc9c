package news.hearsay.benchmarks.simulation;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.hearsay.benchmarks.scale.MeasuredInputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./hearsay simulate}: a day of articles through a pipeline of a size that is given or computed. */
@Command(
        name = "./hearsay simulate",
        mixinStandardHelpOptions = true,
        description = "Simulates a day of articles with the service times that were measured: docs/scale.md.")
public final class Simulate implements Callable<Integer> {

    @Option(
            names = "--articles-a-day",
            defaultValue = "100000000",
            description = "From 1 to 10,000,000,000; default: ${DEFAULT-VALUE}.")
    private double articlesADay;

    @Option(
            names = "--hours",
            defaultValue = "24",
            description = "From midnight, from 0.01 to 100; default: ${DEFAULT-VALUE}.")
    private double hours;

    @Option(
            names = "--swing",
            defaultValue = "0.6",
            description =
                    "How far the rate at noon is above the mean, as a share of it, from 0 to 1; default: ${DEFAULT-VALUE}.")
    private double swing;

    @Option(
            names = "--burst",
            defaultValue = "2",
            description = "The factor on the rate from 12:00 to 12:30, from 1 to 1,000; default: ${DEFAULT-VALUE}.")
    private double burst;

    @Option(
            names = "--utilisation",
            defaultValue = "0.7",
            description = "How busy instances are at the peak, at most, from 0.01 to 1; default: ${DEFAULT-VALUE}.")
    private double utilisation;

    @Option(
            names = "--database-cores",
            defaultValue = "32",
            description = "Of each server, from 1 to 1,000; default: ${DEFAULT-VALUE}.")
    private int databaseCores;

    @Option(
            names = "--extract-cores",
            defaultValue = "8",
            description = "Of each instance, from 1 to 1,000; default: ${DEFAULT-VALUE}.")
    private int extractCores;

    @Option(
            names = "--builders",
            description = "Workers of coverage-builder, from 1 to 1,000,000; default: as many as the peak needs.")
    private @Nullable Integer builders;

    @Option(
            names = "--fail-every",
            defaultValue = "3600",
            description = "Mean time in seconds between failures of an "
                    + "instance of extract, store or builder, at least 1; 0: none. Default: ${DEFAULT-VALUE}.")
    private double failEvery;

    @Option(
            names = "--outage",
            defaultValue = "40",
            description =
                    "Seconds until another instance has taken over, from 0 to 86,400; " + "default: ${DEFAULT-VALUE}.")
    private double outage;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Simulate()).setParameterExceptionHandler((failure, _) -> {
            CommandLine command = failure.getCommandLine();
            command.getErr().printf("hearsay: %s; see %s --help%n", failure.getMessage(), command.getCommandName());
            return CommandLine.ExitCode.USAGE;
        });
    }

    private void validate() {
        require("--articles-a-day", articlesADay, 1, 1e10);
        require("--hours", hours, 0.01, 100);
        require("--swing", swing, 0, 1);
        require("--burst", burst, 1, 1000);
        require("--utilisation", utilisation, 0.01, 1);
        require("--database-cores", databaseCores, 1, 1000);
        require("--extract-cores", extractCores, 1, 1000);
        if (builders != null) {
            require("--builders", builders, 1, 1e6);
        }
        if (failEvery != 0) {
            require("--fail-every", failEvery, 1, 1e9, "0 for none, or a number");
        }
        require("--outage", outage, 0, 86_400);
    }

    private void require(String option, double value, double least, double most) {
        require(option, value, least, most, "a number");
    }

    private void require(String option, double value, double least, double most, String what) {
        // neither is true of NaN
        if (value >= least && value <= most) {
            return;
        }
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "%s is %s: write %s from %s to %s".formatted(option, shown(value), what, shown(least), shown(most)));
    }

    private static String shown(double value) {
        return NumberFormat.getInstance(Locale.ROOT).format(value);
    }

    @Override
    public Integer call() {
        validate();
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
