package news.hearsay.archive.coverage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.hearsay.archive.session.ArchiveSession;
import news.hearsay.coverage.identity.SeedList;
import news.hearsay.standalone.cli.CommandFailedException;
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
            if (!new Stages(session, folder).isComplete("")) {
                throw new CommandFailedException(
                        "FOLDER %s has no _SUCCESS: complete it with ./hearsay archive extract".formatted(folder));
            }
            String target = out == null ? folder + "/coverage" : out;
            CoverageJob.run(session, folder, target, SeedList.read(identities));
            long threads = session.table("thread").count();
            long failures = session.table("failure").count();
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .printf("%,d threads, %,d articles without coverage (see %s)%n", threads, failures, target);
            return 0;
        }
    }
}
