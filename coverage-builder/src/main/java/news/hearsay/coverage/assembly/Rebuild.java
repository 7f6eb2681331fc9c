package news.hearsay.coverage.assembly;

import java.time.Duration;
import java.util.List;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.IdentityProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes all of coverage again from the store's tables, in one transaction: readers see what was there before until
 * it is done. Needed after rulings, after changes of the seed list or of the rules, and to converge where bounds on
 * look-ups made the order of arrival matter.
 */
public class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Rows rows;
    private final Turn turn;
    private final Build build;
    private final Standing standing;
    private final BuildProperties settings;
    private final TransactionTemplate transaction;

    Rebuild(
            Rows rows,
            Turn turn,
            Build build,
            Standing standing,
            BuildProperties settings,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.turn = turn;
        this.build = build;
        this.standing = standing;
        this.settings = settings;
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** All that the command needs, and no web server or worker. No annotation makes it part of the service. */
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class, ConfigurationPropertiesAutoConfiguration.class,
                DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
                JdbcClientAutoConfiguration.class
    })
    @EnableConfigurationProperties({BuildProperties.class, IdentityProperties.class})
    @Import({
        Rows.class,
        Turn.class,
        Build.class,
        CarriedReports.class,
        WordingThreads.class,
        Standing.class,
        Rebuild.class
    })
    static class Command {}

    /** Runs the command, with the settings of {@code coverage-builder.yml}. Returns how many articles were read. */
    public static long run(String... arguments) {
        try (var context = new SpringApplicationBuilder(Command.class)
                .properties(
                        "spring.config.name=coverage-builder",
                        // it may take longer than the service waits for an answer
                        "spring.datasource.hikari.data-source-properties.socketTimeout=0")
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            return context.getBean(Rebuild.class).all();
        }
    }

    /** Computes all again, once it has the turn. Returns how many articles were read. */
    long all() {
        while (true) {
            Long articles = transaction.execute(_ -> turn.taken() ? anew() : null);
            if (articles != null) {
                return articles;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private long anew() {
        Identities identities = turn.identities();
        rows.statement("wipe").update();
        turn.writeSeeds(identities);
        long number = 0;
        String last = "";
        while (true) {
            List<String> articles = rows.statement("articles_after")
                    .param("after", last)
                    .param("articles", settings.articles())
                    .query(String.class)
                    .list();
            if (articles.isEmpty()) {
                break;
            }
            standing.settle(build.work(identities, articles));
            number += articles.size();
            last = articles.getLast();
            LOG.info("{} articles are worked in", number);
        }
        rows.statement("count_all_days").update();
        rows.statement("tell").param("threads", "").query((_, _) -> true).list();
        return number;
    }
}
