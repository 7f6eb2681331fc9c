package news.hearsay.feeds;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import javax.sql.DataSource;
import news.hearsay.backends.TestBackends;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of its own, with the role of the feed service. */
public record FeedDatabase(TestBackends.Database database, DataSource asFeeds) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Creates and migrates a database. */
    public static FeedDatabase fresh() {
        TestBackends.Database fresh = TestBackends.freshDatabase();
        Flyway.configure()
                .dataSource(fresh.jdbcUrl(), fresh.username(), fresh.password())
                .load()
                .migrate();
        DataSource source = new SingleConnectionDataSource(fresh.jdbcUrl(), fresh.username(), fresh.password(), true);
        JdbcClient.create(source).sql("set role hearsay_feeds").update();
        return new FeedDatabase(fresh, source);
    }

    /** Statements with the rights of the feed service. */
    public JdbcClient sql() {
        return JdbcClient.create(asFeeds);
    }

    /** Removes all feeds, at a moment at which none of their items is being posted. */
    public void removeFeeds() {
        await().atMost(PATIENCE).until(() -> {
            sql().sql("delete from feed where not exists (select from feed_delivery where claimed_by is not null)")
                    .update();
            return sql().sql("select count(*) from feed").query(Long.class).single() == 0;
        });
    }

    /** Transactions with the rights of the feed service. */
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(asFeeds));
    }

    /** Statements with the rights of the owner, on a connection of their own. */
    public JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
    }
}
