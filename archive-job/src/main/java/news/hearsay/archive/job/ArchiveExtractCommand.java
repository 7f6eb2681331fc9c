package news.hearsay.archive.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.hearsay.archive.session.ArchiveSession;
import news.hearsay.archive.storage.FolderLock;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.kafka.common.KafkaException;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Extracts from an archive. */
@Command(
        name = "extract",
        sortOptions = false,
        description = {
            "Reads the articles of archives, extracts who said what, and writes articles, claims, attributions and"
                    + " extractions as Parquet files; see docs/archive.md.",
            "After Ctrl-C or a crash, the same command continues: parts that are complete are kept."
        })
public final class ArchiveExtractCommand implements Callable<Integer> {

    private static final int MEBI = 1024 * 1024;
    private static final double BILLION = 1e9;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "A file or folder: *.warc, *.jsonl, *.parquet or another that ./hearsay import reads, as a path"
                            + " or a URI of a file system that Spark knows; or kafka:HOST:PORT for the topic of articles.")
    private List<String> inputs = List.of();

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "The folder of the results.")
    private String out = "";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "Where Spark runs: local[N] for N threads here, or spark://HOST:PORT. Default: local[*], or that"
                            + " of spark-submit.")
    private @Nullable String master;

    @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet of articles that name none.")
    private @Nullable String outlet;

    @Option(
            names = "--subjects",
            paramLabel = "FILE",
            description = "The subjects that claims are matched with. Default: subjects.yml in the current folder,"
                    + " otherwise the built-in ones.")
    private @Nullable Path subjects;

    @Option(
            names = "--received-at",
            paramLabel = "TIME",
            description = "When the articles of files count as received, such as 2026-01-31T00:00:00Z. Default: now, at"
                    + " the first start.")
    private @Nullable Instant receivedAt;

    @Option(
            names = "--part-size",
            paramLabel = "MIB",
            defaultValue = "32",
            description = "The size of a part in MiB of the input: what is lost at a crash, and what one task reads."
                    + " Default: ${DEFAULT-VALUE}.")
    private int partSize;

    @Override
    public Integer call() throws IOException {
        if (partSize < 1) {
            throw new UsageException("--part-size is %d: write a number from 1 on".formatted(partSize));
        }
        // articles that count as received later than any post to come could not be corrected
        if (receivedAt != null && receivedAt.isAfter(Instant.now())) {
            throw new UsageException("--received-at is %s, in the future: write an earlier time".formatted(receivedAt));
        }
        try (SparkSession session =
                ArchiveSession.builder("hearsay archive extract", master).getOrCreate()) {
            return run(session, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        }
    }

    /** Runs the command on a session. */
    int run(SparkSession session, PrintStream terminal) throws IOException {
        Configuration configuration = session.sparkContext().hadoopConfiguration();
        OutputFolder folder = new OutputFolder(out, configuration);
        PartPlanner planner = planner(folder, configuration);
        try (FolderLock _ = FolderLock.take(out, configuration)) {
            extract(session, folder, plan(folder, planner), terminal);
        }
        return 0;
    }

    private void extract(SparkSession session, OutputFolder folder, ArchivePlan plan, PrintStream terminal)
            throws IOException {
        ExtractionProgress progress =
                new ExtractionProgress(terminal, plan.parts().size());
        PartCount total = new ArchiveExtraction(session, folder).run(plan, progress::show);
        terminal.printf(
                "%,d articles, %,d rejected%s, %,d claims, %,d attributions; %,d words, %,.0f words/s per core of the"
                        + " tasks%n",
                total.articles(),
                total.rejected(),
                total.rejected() == 0 ? "" : " (see %s/rejected)".formatted(out),
                total.claims(),
                total.attributions(),
                total.words(),
                total.words() * BILLION / Math.max(1, total.cpuNanos()));
    }

    private PartPlanner planner(OutputFolder folder, Configuration configuration) throws IOException {
        if (folder.isForeign()) {
            throw new CommandFailedException(
                    "--out %s has files of something else: choose another folder".formatted(out));
        }
        PartPlanner planner = new PartPlanner((long) partSize * MEBI, configuration);
        for (String input : inputs) {
            try {
                planner.add(input);
            } catch (FileNotFoundException e) {
                throw new CommandFailedException("can't read %s: %s: check the path".formatted(input, e.getMessage()));
            } catch (KafkaException e) {
                throw new CommandFailedException(
                        "can't read %s: %s: check the address".formatted(input, e.getMessage()));
            }
        }
        return planner;
    }

    private ArchivePlan plan(OutputFolder folder, PartPlanner planner) throws IOException {
        Optional<ArchivePlan> earlier = folder.plan();
        if (earlier.isPresent()) {
            requireSame(earlier.get(), planner);
            return earlier.get();
        }
        ArchivePlan plan = new ArchivePlan(
                planner.signature(),
                receivedAt == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : receivedAt,
                AttributionExtractors.version(),
                outlet,
                subjects(),
                planner.parts());
        folder.begin(plan);
        return plan;
    }

    private void requireSame(ArchivePlan earlier, PartPlanner planner) throws IOException {
        if (!earlier.inputs().equals(planner.signature())) {
            throw new CommandFailedException(
                    "--out %s holds the results of other inputs, or the inputs have changed: choose another folder"
                            .formatted(out));
        }
        if (!Objects.equals(earlier.outlet(), outlet) || !earlier.subjects().equals(subjects())) {
            throw new CommandFailedException(
                    "--out %s was begun with another --outlet or other subjects: use the same ones, or choose another folder"
                            .formatted(out));
        }
        if (receivedAt != null && !receivedAt.equals(earlier.receivedAt())) {
            throw new CommandFailedException(
                    "--out %s was begun with --received-at %s: use it or omit it, or choose another folder"
                            .formatted(out, earlier.receivedAt()));
        }
        if (!earlier.extractor().equals(AttributionExtractors.version())) {
            throw new CommandFailedException(
                    "--out %s was begun with version %s of the engine, and this is %s: choose another folder"
                            .formatted(out, earlier.extractor(), AttributionExtractors.version()));
        }
    }

    private String subjects() throws IOException {
        if (subjects != null && !Files.isReadable(subjects)) {
            throw new CommandFailedException("can't read --subjects %s: check the path".formatted(subjects));
        }
        Path file = subjects == null ? Path.of("subjects.yml") : subjects;
        if (Files.isReadable(file)) {
            return Files.readString(file);
        }
        try (InputStream builtIn = Objects.requireNonNull(
                ArchiveExtractCommand.class.getResourceAsStream("/subjects.yml"), "subjects.yml of platform")) {
            return new String(builtIn.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
