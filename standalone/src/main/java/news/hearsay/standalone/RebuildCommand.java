package news.hearsay.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import news.hearsay.coverage.assembly.Rebuild;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recomputes all coverage. */
@Command(
        name = "rebuild",
        description = "Recomputes all coverage from the stored rows, for example after changes of overrides or"
                + " identities.yml. Readers see the previous coverage until it is done.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() {
        // fails with one line if Hearsay is not running
        String database = target.ownerJdbcUrl();
        Instant begin = Instant.now();
        long articles = rebuild(database);
        System.out.printf(
                "Rebuilt coverage from %d articles (%.1f s).%n",
                articles, Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        return 0;
    }

    private static long rebuild(String database) {
        try {
            return Rebuild.run(
                    "--spring.datasource.url=" + database,
                    "--spring.datasource.username=",
                    "--spring.datasource.hikari.connection-init-sql=set role hearsay_coverage");
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            String reason =
                    String.valueOf(root.getMessage()).lines().findFirst().orElse("");
            throw new CommandFailedException(
                    "coverage can't be rebuilt (%s): connect as a user that is a member of hearsay_coverage"
                            .formatted(reason),
                    e);
        }
    }
}
