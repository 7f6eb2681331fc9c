package news.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AnalystTest {

    @Test
    void the_analyst_logs_in_with_the_configured_password_and_only_reads() throws SQLException {
        try (RunningStore store = RunningStore.fresh(Map.of("hearsay.store.analyst-password", "only for this test"))
                        .start();
                Connection connection =
                        DriverManager.getConnection(store.database().jdbcUrl(), "analyst", "only for this test");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select * from statement").next()).isFalse();
            assertThatThrownBy(() -> statement.execute("delete from article")).hasMessageContaining("read-only");
            statement.execute("set default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.execute("delete from article"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create temporary table mine (number integer)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("set role hearsay_store"))
                    .hasMessageContaining("permission denied");
            assertThat(store.tables()
                            .sql("select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolname = 'analyst'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void the_settings_do_not_print_the_password() {
        try (RunningStore store = RunningStore.fresh(Map.of("hearsay.store.analyst-password", "only for this test"))
                .start()) {
            assertThat(store.bean(StoreProperties.class).toString()).doesNotContain("only for this test");
        }
    }
}
