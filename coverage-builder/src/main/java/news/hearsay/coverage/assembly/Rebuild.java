package news.hearsay.coverage.assembly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.IdentityProperties;
import news.hearsay.coverage.subject.SubjectMarking;
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
 * Recomputes all coverage from the store's tables, in one transaction: readers see the previous state until it commits.
 * A rebuild applies new overrides, a new seed list or new rules to existing articles.
 */
public class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration LOCK_POLL_INTERVAL = Duration.ofMillis(200);

    private final CoverageStatements statements;
    private final ArticleLimits limits;
    private final FailedArticles failedArticles;
    private final WorkerLock lock;
    private final IdentityRulings identityRulings;
    private final ArticleProcessor articleProcessor;
    private final ThreadAggregator threadAggregator;
    private final BuilderProperties settings;
    private final TransactionTemplate transaction;

    Rebuild(
            CoverageStatements statements,
            ArticleLimits limits,
            FailedArticles failedArticles,
            WorkerLock lock,
            IdentityRulings identityRulings,
            ArticleProcessor articleProcessor,
            ThreadAggregator threadAggregator,
            BuilderProperties settings,
            PlatformTransactionManager transactions) {
        this.statements = statements;
        this.limits = limits;
        this.failedArticles = failedArticles;
        this.lock = lock;
        this.identityRulings = identityRulings;
        this.articleProcessor = articleProcessor;
        this.threadAggregator = threadAggregator;
        this.settings = settings;
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The beans of the command, without web server and worker. Not annotated, so that the service does not scan it. */
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        ConfigurationPropertiesAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @EnableConfigurationProperties({BuilderProperties.class, IdentityProperties.class})
    @Import({
        CoverageStatements.class,
        ArticleLimits.class,
        FailedArticles.class,
        WorkerLock.class,
        ArticleReader.class,
        MentionReader.class,
        StoredRulings.class,
        RulingOutcomeRows.class,
        ClaimRulings.class,
        IdentityRulings.class,
        ArticleProcessor.class,
        IdentityDecisions.class,
        SharedConnection.class,
        CarrierBands.class,
        SeparatedCarriers.class,
        CarriedReports.class,
        PostedOutlets.class,
        Namesakes.class,
        StoryWordings.class,
        WordingKeys.class,
        WordingCandidates.class,
        WordingComparisons.class,
        PreparedWordings.class,
        CrowdedKeys.class,
        LostPairs.class,
        WordingGroups.class,
        GroupContents.class,
        ClaimUnits.class,
        WordingThreads.class,
        ThreadAggregator.class,
        ThreadDrift.class,
        SubjectMarking.class,
        Rebuild.class
    })
    static class Command {}

    /**
     * Runs the command with the settings of {@code coverage-builder.yml}, but without its time-outs: statements over
     * all rows may take longer than those of a batch.
     *
     * @param arguments Spring properties, such as {@code --spring.datasource.url=…}
     * @return the number of articles that were read
     */
    public static long run(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--spring.datasource.hikari.data-source-properties.socketTimeout=0",
                                "--spring.datasource.hikari.data-source-properties.options=-c jit=off -c"
                                        + " work_mem=32MB"))
                .toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(Command.class)
                .properties("spring.config.name=coverage-builder")
                .web(WebApplicationType.NONE)
                .run(all)) {
            return context.getBean(Rebuild.class).all();
        }
    }

    /** Waits for the lock and computes everything again. Returns the number of articles that were read. */
    long all() {
        while (true) {
            Optional<Long> articles = lock.inTurn(transaction, this::rebuild);
            if (articles.isPresent()) {
                return articles.get();
            }
            try {
                Thread.sleep(LOCK_POLL_INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the worker's lock", e);
            }
        }
    }

    private long rebuild() {
        Identities identities = lock.identities();
        long lastTicket = statements
                .statement("select_last_thread_change")
                .query(Long.class)
                .single();
        statements.statement("delete_all_coverage").update();
        lock.writeSeeds(identities);
        identityRulings.apply(identities);
        long number = 0;
        Set<String> stale = new TreeSet<>();
        List<String> articles = articlesAfter("");
        while (!articles.isEmpty()) {
            process(identities, articles, stale);
            number += articles.size();
            LOG.info("{} articles processed", number);
            articles = articlesAfter(articles.getLast());
        }
        // a batch does not know the outlets of later ones
        List<String> again = List.copyOf(stale);
        for (int start = 0; start < again.size(); start += settings.maxArticlesPerBatch()) {
            int end = Math.min(start + settings.maxArticlesPerBatch(), again.size());
            process(identities, again.subList(start, end), stale);
        }
        statements.statement("insert_all_daily_counts").update();
        // no other transaction adds or sees tickets after the last one: this one holds the lock
        statements
                .statement("delete_repeated_thread_changes")
                .param("after", lastTicket)
                .update();
        statements
                .statement("notify_coverage")
                .param("threads", "")
                .query((_, _) -> true)
                .list();
        return number;
    }

    private List<String> articlesAfter(String last) {
        return statements
                .statement("select_articles_after")
                .param("after", last)
                .param("articles", settings.maxArticlesPerBatch())
                .query(String.class)
                .list();
    }

    /** @param stale receives the articles that have to be processed again */
    private void process(Identities identities, List<String> articles, Set<String> stale) {
        List<String> left = new ArrayList<>(articles);
        while (!left.isEmpty()) {
            ArticleLimits.Batch batch = limits.batch(left);
            batch.refused().forEach(failedArticles::add);
            if (!batch.articles().isEmpty()) {
                ChangeSet changes = articleProcessor.process(
                        identities, batch.articles(), ArticlesAhead.NONE, ArticleProcessor.Beside.NOTHING);
                stale.addAll(changes.stale());
                threadAggregator.update(changes);
            }
            left.removeAll(batch.articles());
            left.removeAll(batch.refused().keySet());
        }
    }
}
