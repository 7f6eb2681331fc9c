package news.hearsay.backends;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives tests a real Kafka and a real PostgreSQL: in containers if there is a Docker engine, otherwise embedded. Each
 * is started once per JVM, at its first use, and stopped when the JVM exits. The log names the kind. The environment
 * variable {@code HEARSAY_TEST_BACKENDS} (or the system property {@code hearsay.test.backends}) chooses
 * {@code containers} or {@code embedded}.
 */
public final class TestBackends {

    private static final Logger LOG = LoggerFactory.getLogger(TestBackends.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestBackends() {}

    /** A database and its owner. */
    public record Database(String jdbcUrl, String username, String password) {}

    /** Host and port of the broker. */
    public static String bootstrapServers() {
        return BrokerHolder.BROKER;
    }

    /** The JDBC URL of a database that all tests of this JVM share; {@link #freshDatabase()} creates a separate one. */
    public static String jdbcUrl() {
        return SharedDatabase.DATABASE.jdbcUrl();
    }

    /** The owner of the databases. */
    public static String username() {
        return DatabaseHolder.SERVER.username();
    }

    /** The password of the owner; may be empty. */
    public static String password() {
        return DatabaseHolder.SERVER.password();
    }

    /** Creates an empty database. */
    public static Database freshDatabase() {
        return DatabaseHolder.SERVER.create("hearsay_" + DATABASES.incrementAndGet());
    }

    /** Creates empty topics, after deleting those that exist. No client may use them meanwhile. */
    public static void freshTopics(List<NewTopic> topics) {
        Set<String> names = topics.stream().map(NewTopic::name).collect(Collectors.toSet());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            Set<String> existing = admin.listTopics().names().get();
            admin.deleteTopics(existing.stream().filter(names::contains).toList())
                    .all()
                    .get();
            while (admin.listTopics().names().get().stream().anyMatch(names::contains)) {
                Thread.sleep(50);
            }
            admin.createTopics(topics).all().get();
            awaitLeaders(admin, topics);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("can't create fresh topics", e.getCause());
        }
    }

    /** A producer that sends to a partition without a leader may lose its sequence numbers and retry in vain. */
    private static void awaitLeaders(Admin admin, List<NewTopic> topics)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> ends = topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.numPartitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                admin.listOffsets(ends).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    /** The Spring properties of a context that uses the broker and a database. */
    public static Map<String, String> springProperties(Database database) {
        return Map.of(
                "spring.kafka.bootstrap-servers", bootstrapServers(),
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password());
    }

    private static final class BrokerHolder {
        private static final String BROKER = start();

        private static String start() {
            String servers = BackendKind.CHOSEN.startBroker();
            LOG.info("Tests use {} Kafka at {}", BackendKind.CHOSEN.label(), servers);
            return servers;
        }
    }

    private static final class DatabaseHolder {
        private static final DatabaseServer SERVER = start();

        private static DatabaseServer start() {
            DatabaseServer server = BackendKind.CHOSEN.startDatabase();
            LOG.info("Tests use {} PostgreSQL at {}", BackendKind.CHOSEN.label(), server.url("postgres"));
            return server;
        }
    }

    private static final class SharedDatabase {
        private static final Database DATABASE = freshDatabase();
    }
}
