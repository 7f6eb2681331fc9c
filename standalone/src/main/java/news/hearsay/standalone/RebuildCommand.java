package news.hearsay.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import news.hearsay.coverage.build.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Computes all of coverage again. */
@Command(
        name = "rebuild",
        description = "Computes all of coverage again from the stored rows: after rulings, after changes of identities.yml. Readers see what "
                + "was there before until it is done.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() {
        // reaches the database, or says in a line why not
        String database = target.jdbcUrl();
        Instant begin = Instant.now();
        long articles = Rebuild.run(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=",
                "--spring.datasource.hikari.connection-init-sql=set role hearsay_coverage");
        System.out.printf("Coverage is rebuilt from %d articles (%.1f s).%n", articles, Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        return 0;
    }
}
