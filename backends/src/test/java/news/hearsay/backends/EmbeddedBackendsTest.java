package news.hearsay.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded servers, which the standalone program uses. These tests run with or without a Docker engine. */
@Tag("slow")
class EmbeddedBackendsTest {

    @TempDir
    Path folder;

    @Test
    void broker_keeps_its_topics_across_a_restart() throws ExecutionException, InterruptedException {
        Path data = folder.resolve("kafka");
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, Ports.free());
                Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, Ports.free());
                Admin admin = admin(broker)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void database_keeps_its_rows_across_a_restart() throws SQLException {
        Path data = folder.resolve("postgres");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, Ports.free(), true)) {
            database.createDatabase("hearsay");
            database.createDatabase("hearsay");
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            query(database, "create table kept as select 42 as answer; select 1");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, Ports.free(), true)) {
            assertThat(query(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void start_stops_a_database_of_a_killed_process() throws Exception {
        Path data = folder.resolve("postgres");
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledAfterStart.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        assertThat(killed.waitFor())
                .as(Files.readString(folder.resolve("killed.log")))
                .isEqualTo(137);
        assertThat(OrphanedServer.in(data)).isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, Ports.free(), true)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    /** A process that starts a database and then halts, as if killed. */
    static final class KilledAfterStart {
        public static void main(String[] folder) {
            EmbeddedDatabase.start(Path.of(folder[0]), Ports.free(), true).createDatabase("hearsay");
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void unreadable_data_is_reported_in_one_line_with_the_fix() throws IOException {
        Path kafka = Files.createDirectory(folder.resolve("kafka"));
        Files.writeString(kafka.resolve("notes.txt"), "not a log");
        assertThatThrownBy(() -> EmbeddedBroker.start(kafka, Ports.free()))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContainingAll(kafka.toString(), "move it away")
                .message()
                .hasLineCount(1);

        Path postgres = folder.resolve("postgres");
        EmbeddedDatabase.start(postgres, Ports.free(), true).close();
        Files.delete(postgres.resolve("global/pg_control"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(postgres, Ports.free(), true))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContainingAll(postgres.toString(), "move it away")
                .message()
                .hasLineCount(1);
    }

    @Test
    void taken_port_is_reported_with_the_option_that_sets_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "Kafka", "--kafka-port"))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContainingAll(Integer.toString(taken.getLocalPort()), "Kafka", "--kafka-port");
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl("hearsay"), database.username(), "");
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            var result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }
}
