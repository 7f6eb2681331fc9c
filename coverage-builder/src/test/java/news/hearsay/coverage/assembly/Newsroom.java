package news.hearsay.coverage.assembly;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.record.RecordCount;
import news.hearsay.events.Event;
import news.hearsay.store.rows.EventRows;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database with a store and a coverage builder on it, each with the database role that it has in production.
 */
public final class Newsroom implements AutoCloseable {

    /** The tables that coverage writes, except the queue and the failures. */
    private static final List<String> KEPT = List.of(
            "identity",
            "identity_alias",
            "identity_decision",
            "wording",
            "wording_key",
            "wording_link",
            "same_wording",
            "story",
            "story_key",
            "carrier",
            "carrier_band",
            "carried_report",
            "mention",
            "strand",
            "outlet_thread",
            "claim_thread",
            "claim_origin",
            "source_shift",
            "drift",
            "counted_article",
            "counted_source",
            "coverage_count",
            "coverage_day",
            "outlet_total",
            "thread_total",
            "article_without_claims",
            "outlet_tally",
            "source_tally",
            "ruled_attribution",
            "ruling_outcome",
            "claim_constraint",
            "identity_constraint");

    private final ConfigurableApplicationContext store;
    private final ConfigurableApplicationContext coverage;
    private final JdbcClient sql;
    private final TestBackends.Database database;

    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class, ConfigurationPropertiesAutoConfiguration.class,
                DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
                JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ComponentScan(basePackageClasses = EventRows.class)
    static class StoreRows {}

    @Import({
        Rebuild.Command.class,
        DueArticles.class,
        ArticleComparisons.class,
        ReadAhead.class,
        SimpleMeterRegistry.class,
        CoverageLag.class,
        BatchProcessor.class,
        PreparedShares.class,
        Preparation.class,
        RecordCount.class
    })
    static class CoverageRows {}

    private Newsroom(TestBackends.Database database, CandidateLimits limits, String... settings) {
        this.database = database;
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .load()
                .migrate();
        store = start(new SpringApplicationBuilder(StoreRows.class), "none", database, "hearsay_store");
        SpringApplicationBuilder builder = new SpringApplicationBuilder(CoverageRows.class)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(CandidateLimits.class, () -> limits));
        coverage = start(builder, "coverage-builder", database, "hearsay_coverage", settings);
        sql = JdbcClient.create(Newsroom.owner(database));
    }

    /**
     * Opens a migrated database of its own.
     *
     * @param settings of the coverage builder, as arguments such as {@code --hearsay.coverage.builder.share=1}
     */
    public static Newsroom open(String... settings) {
        return open(CandidateLimits.STANDARD, settings);
    }

    /**
     * Opens a migrated database of its own, with a coverage builder whose look-ups have other limits.
     *
     * @param settings see {@link #open(String...)}
     */
    static Newsroom open(CandidateLimits limits, String... settings) {
        return new Newsroom(TestBackends.freshDatabase(), limits, settings);
    }

    /**
     * Opens a database that exists, and migrates it.
     *
     * @param database with the login of its owner
     * @param settings see {@link #open(String...)}
     */
    static Newsroom on(TestBackends.Database database, String... settings) {
        return new Newsroom(database, CandidateLimits.STANDARD, settings);
    }

    /** Returns the database, with the login of its owner. */
    public TestBackends.Database database() {
        return database;
    }

    private static DataSource owner(TestBackends.Database database) {
        return new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    }

    private static ConfigurableApplicationContext start(
            SpringApplicationBuilder parts,
            String config,
            TestBackends.Database database,
            String role,
            String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--spring.datasource.url=" + database.jdbcUrl());
        arguments.add("--spring.datasource.username=" + database.username());
        arguments.add("--spring.datasource.password=" + database.password());
        return parts.web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=" + config,
                        "spring.main.banner-mode=off",
                        "spring.datasource.hikari.connection-init-sql=set role " + role)
                .run(arguments.toArray(String[]::new));
    }

    /** Stores the events of the stories. */
    void store(Story... stories) {
        for (Story story : stories) {
            store(story.events());
        }
    }

    /** Stores events. */
    public void store(Collection<? extends Event> events) {
        store.getBean(EventRows.class).store(events, Set.of(0));
    }

    /** A bean of the coverage builder. */
    <T> T coverage(Class<T> kind) {
        return coverage.getBean(kind);
    }

    /** Processes all due articles, in batches of at most this many. */
    void cover(int articles) {
        BatchProcessor batches = coverage.getBean(BatchProcessor.class);
        while (batches.next(articles).outcome() == BatchProcessor.Outcome.PROCESSED) {
            // until nothing is due
        }
    }

    /** Processes all due articles. */
    public void cover() {
        cover(100);
    }

    /**
     * Stores articles one after the other. After most of them, processes all that are due.
     *
     * @param batch the maximum number of articles of a batch
     */
    void coverInParts(List<List<Event>> articles, Random random, IntSupplier batch) {
        for (List<Event> events : articles) {
            store(events);
            if (random.nextInt(3) > 0) {
                cover(batch.getAsInt());
            }
        }
    }

    /** Stores articles, and returns the rows of a rebuild. */
    Map<String, List<String>> rowsOfRebuild(List<List<Event>> articles) {
        articles.forEach(this::store);
        rebuild();
        sql("delete from coverage_due").update();
        return rows();
    }

    /** Counts what outlets and sources are known for. */
    public void recount() {
        coverage.getBean(RecordCount.class).run(Duration.ofMinutes(1));
    }

    /** Stores stories and processes them. */
    void publish(Story... stories) {
        store(stories);
        cover();
    }

    void rebuild() {
        coverage.getBean(Rebuild.class).all();
    }

    /** Writes the seed list. */
    public void writeSeeds() {
        coverage.getBean(BatchProcessor.class).writeSeeds();
    }

    /** Returns the tables that coverage writes, except the queue and the failures. */
    public static List<String> tables() {
        return KEPT;
    }

    /** Returns a client that is connected as the owner of the database. */
    public JdbcClient sql() {
        return sql;
    }

    /** Returns a statement that runs as the owner of the database. */
    public JdbcClient.StatementSpec sql(String statement) {
        return sql.sql(statement);
    }

    List<String> texts(String query) {
        return sql.sql(query).query(String.class).list();
    }

    Map<String, Object> row(String query) {
        return sql.sql(query).query().singleRow();
    }

    long count(String of) {
        return sql.sql("select count(*) from " + of).query(Long.class).single();
    }

    /** All rows of the tables that coverage writes, and the profiles of sources, as text. */
    Map<String, List<String>> rows() {
        recount();
        Map<String, List<String>> rows = new TreeMap<>();
        KEPT.forEach(table -> rows.put(table, texts("select held::text from " + table + " as held order by 1")));
        rows.put("source_profile", texts("select held::text from source_profile as held order by 1"));
        return rows;
    }

    /** Empties all tables of coverage. */
    public void clear() {
        sql.sql("""
            truncate article, article_revision, extraction, claim, claim_subject, source, attribution, coverage_due,
                coverage_failure, wording_batch, recent_wording, prepared_wording, article_preparation, thread_change, identity_ruling, ruling,
                subject_definition,\
            """ + String.join(", ", KEPT)).update();
        sql.sql("update subject_progress set version = '', complete = true").update();
    }

    @Override
    public void close() {
        coverage.close();
        store.close();
    }
}
