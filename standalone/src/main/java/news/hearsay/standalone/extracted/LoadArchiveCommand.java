package news.hearsay.standalone.extracted;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.hearsay.platform.failure.Causes;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Pace;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.cli.UsageException;
import news.hearsay.store.rows.ArchiveRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads an extracted archive. */
@Command(
        name = "load-archive",
        description = {
            "Loads the Parquet files that ./hearsay archive extract has written into the database, while the services run.",
            "After Ctrl-C or a crash, the same command continues where it was. Nothing is loaded twice, and what the"
                    + " database has of a later extractor version or a later revision stays."
        })
public final class LoadArchiveCommand implements Callable<Integer> {

    private static final int MAX_BATCH = 10_000;

    @Mixin
    private Target target = new Target();

    @Parameters(paramLabel = "FOLDER", description = "The folder that ./hearsay archive extract has written.")
    private Path folder = Path.of("");

    @Option(names = "--rate", paramLabel = "N", description = "Loads at most N articles a second; default: no limit.")
    private @Nullable Double rate;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Articles in a transaction, 1 to 10000; default: ${DEFAULT-VALUE}. The store may have to wait"
                    + " until a transaction ends.",
            defaultValue = "100")
    private int batch = 100;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "The number of partitions of the topics; default: that of the broker, or 6 if no broker is"
                    + " known.")
    private @Nullable Integer partitions;

    @Option(names = "--unfinished", description = "Loads the finished parts of an extraction that is not finished.")
    private boolean unfinished;

    @Option(
            names = "--alerts",
            description = "Loads articles that count as received after a watch began: watches report what is in them.")
    private boolean alerts;

    @Option(
            names = "--rejected",
            paramLabel = "FILE.jsonl",
            description = "The file for articles that are rejected, with the reason; lines are appended. Default:"
                    + " NAME.rejected.jsonl in the current folder, with the name of FOLDER.")
    private @Nullable Path rejected;

    @Override
    public Integer call() throws IOException, InterruptedException {
        validate();
        ExtractedArchive archive = ExtractedArchive.of(folder, unfinished);
        Path rejections = rejected == null ? Path.of(archive.folder().getFileName() + ".rejected.jsonl") : rejected;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ArticleFileSummary summary = archive.summary();
        LoadProgress progress = new LoadProgress(out, summary.articles());
        TopicPartitions topicPartitions = new TopicPartitions(PartitionCount.of(target, partitions));
        try (HikariDataSource database = connect(target.ownerJdbcUrl());
                RejectedArticles file = new RejectedArticles(rejections)) {
            ArchiveRows rows = new ArchiveRows(database);
            requireNoAlerts(rows, summary);
            new ArchiveLoad(rows, topicPartitions, file, progress, new Pace(rate), batch).run(archive);
        } finally {
            progress.end();
        }
        out.printf(
                "%s; %.1f s, %,.0f articles a second%s%n",
                progress.summary(),
                progress.seconds(),
                progress.rate(),
                progress.rejected() == 0 ? "" : "; see " + rejections);
        return progress.rejected() + progress.rejectedBefore() == 0 ? 0 : 1;
    }

    private void validate() {
        if (rate != null && !(rate > 0)) {
            throw new UsageException("--rate must be a number greater than 0, such as 200");
        }
        if (batch < 1 || batch > MAX_BATCH) {
            throw new UsageException("--batch must be from 1 to %d, such as 100".formatted(MAX_BATCH));
        }
        if (partitions != null && partitions < 1) {
            throw new UsageException("--partitions must be at least 1: the number of partitions of the topics");
        }
    }

    /** Who watches wants to know what is new, and an archive is not. */
    private void requireNoAlerts(ArchiveRows rows, ArticleFileSummary summary) {
        Instant latest = summary.latestReception();
        Optional<Instant> watched = rows.earliestWatch();
        if (!alerts && latest != null && watched.isPresent() && latest.isAfter(watched.get())) {
            throw new CommandFailedException(
                    "articles count as received at %s, after a watch began (%s), so watches would report them: extract with an earlier --received-at, or load with --alerts"
                            .formatted(latest, watched.get()));
        }
    }

    private static HikariDataSource connect(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        config.setPoolName("load-archive");
        config.setConnectionInitSql("set role hearsay_store");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new CommandFailedException(
                    "can't use the database (%s): name it with --jdbc-url or HEARSAY_JDBC_URL, with the user hearsay_store or a member of this role"
                            .formatted(Causes.describeRoot(e)),
                    e);
        }
    }
}
