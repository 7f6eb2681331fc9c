package news.hearsay.archive.coverage;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import news.hearsay.archive.session.ArchiveSession;
import news.hearsay.archive.storage.FolderLock;
import news.hearsay.coverage.identity.Seed;
import news.hearsay.coverage.identity.SeedList;
import news.hearsay.standalone.cli.CommandFailedException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds the coverage of an archive. */
@Command(
        name = "coverage",
        sortOptions = false,
        description = {
            "Builds identities, reports, threads and origins of an extracted archive, and writes them as Parquet files;"
                    + " see docs/archive.md.",
            "After Ctrl-C or a crash, the same command continues: stages that are complete are kept."
        })
public final class ArchiveCoverageCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The results of ./hearsay archive extract.")
    private String folder = "";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder of the results. Default: coverage in the first one.")
    private @Nullable String out;

    @Option(
            names = "--identities",
            paramLabel = "FILE",
            description = "Your own entries of the seed list, which are added to the bundled ones.")
    private @Nullable Path identities;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "Where Spark runs: local[N] for N threads here, or spark://HOST:PORT. Default: local[*], or that"
                            + " of spark-submit.")
    private @Nullable String master;

    @Override
    public Integer call() throws IOException {
        try (SparkSession session =
                ArchiveSession.builder("hearsay archive coverage", master).getOrCreate()) {
            return run(session, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        }
    }

    /** Runs the command on a session. */
    int run(SparkSession session, PrintStream terminal) throws IOException {
        if (!new Stages(session, folder).isComplete("")) {
            throw new CommandFailedException(
                    "FOLDER %s has no _SUCCESS: complete it with ./hearsay archive extract".formatted(folder));
        }
        String target = out == null ? folder + "/coverage" : out;
        Map<String, Seed> seeds = SeedList.read(identities);
        Configuration configuration = session.sparkContext().hadoopConfiguration();
        try (FolderLock _ = CoverageInputs.of(folder, seeds, configuration).claim(target, configuration)) {
            CoverageJob.run(session, folder, target, seeds);
            return report(session, target, terminal);
        }
    }

    private static int report(SparkSession session, String target, PrintStream terminal) {
        long threads = session.table("thread").count();
        Dataset<Row> failures = session.table("failure");
        terminal.printf("%,d threads, %,d articles without coverage (see %s)%n", threads, failures.count(), target);
        long damaged = failures.filter(col("failure").endsWith(ArticleFunctions.DAMAGED))
                .count();
        if (damaged > 0) {
            terminal.printf(
                    "%,d articles lack events, because files of the archive are damaged: the log names these files%n",
                    damaged);
        }
        return damaged > 0 ? 1 : 0;
    }
}
