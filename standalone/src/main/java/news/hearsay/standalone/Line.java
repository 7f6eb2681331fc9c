package news.hearsay.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import news.hearsay.backends.CannotStartException;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole line in this JVM: broker and database first, then the services. They stop in the order in which an article
 * passes them.
 */
final class Line implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final String DATABASE = "hearsay";
    private static final String READER = "analyst";
    private static final int PARTITIONS = 6;

    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private final Addresses addresses;
    private List<ConfigurableApplicationContext> services = List.of();

    /** TCP ports on 127.0.0.1. */
    record Ports(int ingest, int coverage, int kafka, int postgresql) {}

    private Line(EmbeddedBroker broker, EmbeddedDatabase database, Addresses addresses) {
        this.broker = broker;
        this.database = database;
        this.addresses = addresses;
    }

    /**
     * Starts it; everything answers when this returns.
     *
     * @param keys the keys file for who posts; null to let anyone on this machine
     * @throws CannotStartException if a port is taken or the folder's data can't be used; nothing is left running then
     */
    static Line start(DataFolder folder, Ports ports, @Nullable Path keys) {
        EmbeddedDatabase.stopLeftBehind(folder.postgresql());
        news.hearsay.backends.Ports.requireFree(ports.ingest, "ingest", "--port");
        news.hearsay.backends.Ports.requireFree(ports.coverage, "coverage", "--coverage-port");
        news.hearsay.backends.Ports.requireFree(ports.kafka, "Kafka", "--kafka-port");
        news.hearsay.backends.Ports.requireFree(ports.postgresql, "PostgreSQL", "--postgresql-port");
        EmbeddedBroker.onFatalFault(fault -> endOnBrokerFault(folder, fault));

        var broker =
                CompletableFuture.supplyAsync(() -> EmbeddedBroker.start(folder.kafka(), ports.kafka), Line::onThread);
        var database = CompletableFuture.supplyAsync(() -> database(folder, ports), Line::onThread);
        try {
            CompletableFuture.allOf(broker, database).join();
        } catch (CompletionException e) {
            closeIfStarted(broker);
            closeIfStarted(database);
            throw cause(e);
        }
        Line line = new Line(broker.join(), database.join(), addresses(broker.join(), database.join(), ports));
        try {
            createTopics(line.broker);
            line.startServices(ports, keys);
        } catch (RuntimeException e) {
            line.close();
            throw e;
        }
        return line;
    }

    Addresses addresses() {
        return addresses;
    }

    @Override
    public void close() {
        services.forEach(service -> closeQuietly(service::close));
        closeQuietly(database::close);
        closeQuietly(broker::close);
    }

    /** Before the services, so that the first article that is posted finds them. */
    private static void createTopics(EmbeddedBroker broker) {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            Topics.createMissing(admin, Topics.definitions(PARTITIONS, (short) 1));
        }
    }

    private void startServices(Ports ports, @Nullable Path keys) {
        Service.Database opened = new Service.Database(database.jdbcUrl(DATABASE), database.username(), "");
        List<CompletableFuture<ConfigurableApplicationContext>> starts = Stream.concat(
                        Service.all(ports.ingest, broker.bootstrapServers(), opened).stream(),
                        Stream.of(Service.coverageBuilder(opened), Service.coverageWeb(ports.coverage, opened)))
                .map(service -> switch (service.name()) {
                    case "ingest" ->
                        keys == null
                                ? service
                                : service.with("--hearsay.ingest.access.keys-file=" + keys.toAbsolutePath());
                    // so that the role logs in at all: this server asks nobody for a password
                    case "store" -> service.with("--hearsay.store.analyst-password=" + UUID.randomUUID());
                    default -> service;
                })
                .map(service -> CompletableFuture.supplyAsync(service::start, Line::onThread))
                .toList();
        try {
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw cause(e);
        } finally {
            services = starts.stream()
                    .filter(start -> !start.isCompletedExceptionally())
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static EmbeddedDatabase database(DataFolder folder, Ports ports) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.postgresql(), ports.postgresql, true);
        database.createDatabase(DATABASE);
        return database;
    }

    private static Addresses addresses(EmbeddedBroker broker, EmbeddedDatabase database, Ports ports) {
        return new Addresses(
                ProcessHandle.current().pid(),
                URI.create("http://127.0.0.1:" + ports.ingest),
                URI.create("http://127.0.0.1:" + ports.coverage),
                broker.bootstrapServers(),
                database.jdbcUrl(DATABASE) + "?user=" + READER,
                database.jdbcUrl(DATABASE) + "?user=" + database.username(),
                "postgresql://%s@127.0.0.1:%d/%s".formatted(READER, ports.postgresql, DATABASE));
    }

    private static void onThread(Runnable task) {
        Thread.ofPlatform().name("start").start(task);
    }

    private static RuntimeException cause(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    private static void closeIfStarted(CompletableFuture<? extends AutoCloseable> start) {
        start.handle((started, _) -> started)
                .thenAccept(started -> {
                    if (started != null) {
                        closeQuietly(started);
                    }
                })
                .join();
    }

    private static void closeQuietly(@Nullable AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            LOG.error("{} did not stop as it should", part, e);
        }
    }

    /** A broker that can't go on would end the JVM without a word; the database is taken over at the next start. */
    private static void endOnBrokerFault(DataFolder folder, String fault) {
        System.err.printf(
                "hearsay: Kafka can't go on with its data in %s (%s; more in %s): restore that folder or move it away%n",
                folder.kafka(), fault, DataFolder.log(folder.path()));
        Runtime.getRuntime().halt(1);
    }
}
