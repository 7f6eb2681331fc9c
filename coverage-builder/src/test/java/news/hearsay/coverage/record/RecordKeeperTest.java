package news.hearsay.coverage.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import javax.sql.DataSource;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.assembly.Newsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("slow")
class RecordKeeperTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void counts_when_it_starts_and_after_each_change() {
        RecordKeeper keeper = keeper(true);
        keeper.start();
        try {
            await().atMost(PATIENCE).until(this::hasCounted);

            newsroom.sql("update record_turn set counted_at = null").update();
            newsroom.sql("select pg_notify('coverage', '')").query().listOfRows();

            await().atMost(PATIENCE).until(this::hasCounted);
            assertThat(keeper.health().getStatus()).isEqualTo(Status.UP);
        } finally {
            keeper.stop();
        }
    }

    @Test
    void does_not_run_if_it_is_switched_off() {
        RecordKeeper keeper = keeper(false);

        keeper.start();

        assertThat(keeper.isRunning()).isFalse();
        assertThat(keeper.health().getStatus()).isEqualTo(Status.UP);
    }

    private boolean hasCounted() {
        return newsroom.sql("select counted_at is not null from record_turn")
                .query(Boolean.class)
                .single();
    }

    private RecordKeeper keeper(boolean enabled) {
        TestBackends.Database at = newsroom.database();
        DataSource database = new DriverManagerDataSource(at.jdbcUrl(), at.username(), at.password());
        return new RecordKeeper(
                new RecordCounter(
                        new JdbcTemplate(database),
                        JdbcClient.create(database),
                        new DataSourceTransactionManager(database)),
                new RecordProperties(enabled, Duration.ofMillis(1), 0.5, Duration.ofMinutes(1)),
                database,
                _ -> {});
    }
}
