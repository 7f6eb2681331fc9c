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
 * The one seam by which tests get a real Kafka and a real PostgreSQL: in containers where a Docker engine answers,
 * embedded where none does. Each is started once per JVM, when first asked for, and stopped with it. The log says which
 * was used. The environment variable {@code HEARSAY_TEST_BACKENDS} (or the system property
 * {@code hearsay.test.backends}) set to {@code containers} or {@code embedded} forces one.
 */
public final class TestBackends {

    private static final Logger LOG = LoggerFactory.getLogger(TestBackends.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestBackends() {}

    /** A database of its own, empty. */
    public record Database(String jdbcUrl, String username, String password) {}

    /** Host and port of the broker. */
    public static String bootstrapServers() {
        return BrokerHolder.BROKER;
    }

    /**
     * The JDBC URL of a database that every test of this JVM shares; see {@link #freshDatabase()} for one of your own.
     */
    public static String jdbcUrl() {
        return SharedDatabase.DATABASE.jdbcUrl();
    }

    /** The owner of the databases. */
    public static String username() {
        return DatabaseHolder.SERVER.username();
    }

    /** The owner's password; may be empty. */
    public static String password() {
        return DatabaseHolder.SERVER.password();
    }

    /** Makes an empty database. */
    public static Database freshDatabase() {
        return DatabaseHolder.SERVER.create("hearsay_" + DATABASES.incrementAndGet());
    }

    /** Makes the topics empty: deletes those that exist and creates all. Nobody may be using them meanwhile. */
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
            throw new IllegalStateException("can't make fresh topics", e.getCause());
        }
    }

    /**
     * Who sends to a partition before the broker leads it may see its sequence of records break, and try again in vain.
     */
    private static void awaitLeaders(Admin admin, List<NewTopic> topics)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> ends = topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.numPartitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        long end = System.nanoTime() + PATIENCE.toNanos();
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

    /** Settings for a Spring context that uses the broker and a database, by their property names. */
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
