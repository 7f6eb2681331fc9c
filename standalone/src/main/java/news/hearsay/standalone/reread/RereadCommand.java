package news.hearsay.standalone.reread;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.platform.failure.Causes;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Pace;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.cli.UsageException;
import news.hearsay.standalone.reread.OutdatedArticles.EarlierVersion;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Has stored articles read again. */
@Command(
        name = "reread",
        description = {
            "Has the stored articles that an earlier version of the extractor has read, read again by the current one,"
                    + " while the services run and live articles go first.",
            "After Ctrl-C or a crash, the same command continues. It changes nothing if the current version has read all"
                    + " articles."
        })
public final class RereadCommand implements Callable<Integer> {

    /** The articles that are on their way at a time. */
    private static final int MAX_PAGE = 100;

    private static final int MAX_COVERAGE_BACKLOG = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PATIENCE_FOR_INSTANCES = Duration.ofSeconds(30);

    @Mixin
    private Target target = new Target();

    @Option(names = "--dry-run", description = "Prints how many articles would be read again, and reads none.")
    private boolean dryRun;

    @Option(names = "--limit", paramLabel = "N", description = "Reads at most N articles again; default: all.")
    private long limit = Long.MAX_VALUE;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "Reads at most N articles a second again; default: as many as the services can beside live ones.")
    private @Nullable Double rate;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description =
                    "Only articles that were received on this day (UTC) or later, such as 2026-11-01, or since a time,"
                            + " such as 2026-11-01T12:00:00Z.",
            converter = SinceConverter.class)
    private @Nullable Instant since;

    static final class SinceConverter implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String text) {
            try {
                return text.contains("T")
                        ? Instant.parse(text)
                        : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'%s' is neither a day nor a time: write 2026-11-01 or 2026-11-01T12:00:00Z".formatted(text));
            }
        }
    }

    @Override
    public Integer call() throws InterruptedException, SQLException {
        validate();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String version = AttributionExtractors.version();
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role analyst");
            OutdatedArticles stored = new OutdatedArticles(connection, version, since);
            return dryRun ? preview(stored, version, out) : reread(stored, version, out);
        } catch (DataAccessException | SQLException e) {
            throw new CommandFailedException(
                    "can't read from the database (%s): check --jdbc-url, with the user analyst; the same command continues"
                            .formatted(Causes.describeRoot(e)),
                    e);
        }
    }

    private void validate() {
        if (limit < 1) {
            throw new UsageException("--limit must be at least 1: the number of articles");
        }
        if (rate != null && !(rate > 0)) {
            throw new UsageException("--rate must be a number greater than 0, such as 20");
        }
    }

    private int preview(OutdatedArticles stored, String version, PrintStream out) {
        List<EarlierVersion> earlier = stored.earlierVersions();
        earlier.forEach(read -> out.printf(
                "extractor %s has read %,d articles (%,d revisions)%n",
                read.version(), read.articles(), read.revisions()));
        long articles = stored.count();
        out.printf("%,d articles would be read again by extractor %s%n", Math.min(articles, limit), version);
        return 0;
    }

    private int reread(OutdatedArticles stored, String version, PrintStream out) throws InterruptedException {
        long total = Math.min(stored.count(), limit);
        RereadProgress progress = new RereadProgress(out, total);
        if (total > 0) {
            try (Admin admin = Admin.create(target.kafkaSettings())) {
                ReadingInstances instances = new ReadingInstances(admin, version, PATIENCE_FOR_INSTANCES);
                instances.requireVersion();
                try (RereadTopic topic = RereadTopic.open(target.kafkaSettings())) {
                    Reread.Limits limits = new Reread.Limits(page(), MAX_COVERAGE_BACKLOG, PATIENCE);
                    new Reread(stored, instances, topic, progress, new Pace(rate), limits).run(limit);
                }
            } finally {
                progress.end();
            }
        }
        out.printf(
                "%,d articles read again by extractor %s in %.1f s (%,.0f per second), %,d failed%s%n",
                progress.read(),
                version,
                progress.seconds(),
                progress.rate(),
                progress.failed(),
                progress.failed() == 0 ? "" : ": see ./hearsay dead --topic rereads");
        return progress.failed() == 0 ? 0 : 1;
    }

    /** A page takes a second at most, so that the rate is even. */
    private int page() {
        return rate == null ? MAX_PAGE : (int) Math.clamp(Math.ceil(rate), 1, MAX_PAGE);
    }
}
