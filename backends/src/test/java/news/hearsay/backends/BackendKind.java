package news.hearsay.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Where the broker and the database of tests run. */
enum BackendKind {
    CONTAINERS("containerised") {
        @Override
        String startBroker() {
            KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.2")
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_MESSAGE_MAX_BYTES", "8388608")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                    // Not for a line in its log: that depends on the logging of the image.
                    .waitingFor(Wait.forListeningPort())
                    .withStartupTimeout(STARTUP_TIMEOUT);
            kafka.start();
            onExit(kafka::stop);
            String servers = kafka.getBootstrapServers().replaceFirst("^.*://", "");
            awaitBroker(servers);
            return servers;
        }

        @Override
        DatabaseServer startDatabase() {
            PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:17")
                    .withDatabaseName("postgres")
                    .withStartupTimeout(STARTUP_TIMEOUT);
            postgres.start();
            onExit(postgres::stop);
            return new DatabaseServer(
                    postgres.getHost(),
                    postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    postgres.getUsername(),
                    postgres.getPassword());
        }
    },

    EMBEDDED("embedded") {
        @Override
        String startBroker() {
            Path folder = temporaryFolder("hearsay-kafka");
            EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), Ports.free());
            onExit(() -> {
                broker.close();
                delete(folder);
            });
            return broker.bootstrapServers();
        }

        @Override
        DatabaseServer startDatabase() {
            Path folder = temporaryFolder("hearsay-postgres");
            int port = Ports.free();
            EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("data"), port, false);
            onExit(() -> {
                database.close();
                delete(folder);
            });
            return new DatabaseServer(Ports.LOOPBACK, port, database.username(), "");
        }
    };

    private static final Logger LOG = LoggerFactory.getLogger(BackendKind.class);
    static final BackendKind CHOSEN = choose();
    /** Long enough for a container on a busy machine. */
    private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(5);

    private final String label;

    BackendKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Starts a broker, until the JVM exits, and returns its host and port. */
    abstract String startBroker();

    /** Starts a database server, until the JVM exits. */
    abstract DatabaseServer startDatabase();

    private static BackendKind choose() {
        String wanted = System.getProperty(
                "hearsay.test.backends", Objects.requireNonNullElse(System.getenv("HEARSAY_TEST_BACKENDS"), ""));
        return switch (wanted) {
            case "containers" -> CONTAINERS;
            case "embedded" -> EMBEDDED;
            case "" -> DockerClientFactory.instance().isDockerAvailable() ? CONTAINERS : EMBEDDED;
            default ->
                throw new IllegalArgumentException(
                        "HEARSAY_TEST_BACKENDS is %s: set it to containers or embedded".formatted(wanted));
        };
    }

    private static void awaitBroker(String servers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.describeCluster().nodes().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("no response from the broker at " + servers, e.getCause());
        }
    }

    private static void onExit(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-test-backend"));
    }

    private static Path temporaryFolder(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Failed to delete {}", folder, e);
        }
    }
}
