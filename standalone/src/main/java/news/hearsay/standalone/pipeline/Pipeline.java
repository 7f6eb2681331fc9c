package news.hearsay.standalone.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import news.hearsay.backends.CannotStartException;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.feeds.file.FeedFile;
import news.hearsay.feeds.file.InvalidFeedFileException;
import news.hearsay.platform.kafka.TopicCreation;
import news.hearsay.standalone.cli.Addresses;
import news.hearsay.web.account.AccountsFile;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole pipeline in this JVM. Broker and database start first, then the services. The services stop in the order in
 * which an article passes through them, from the feeds on, then the database, then the broker.
 */
final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final String DATABASE = "hearsay";
    private static final String READER = "analyst";
    private static final int PARTITIONS = 6;

    /**
     * How often services look for work of which nothing notifies them, and how long they wait for notifications at
     * once. One machine has one instance of each service, so the idle pipeline wakes up less often than the services
     * alone do.
     */
    private static final String LONG_POLL = "2s";

    /**
     * How long the broker holds a fetch while there is no record; it responds at once when one arrives. Kafka's
     * consumer fetches all its partitions at once since 4.0, so that no record waits for a fetch of others.
     */
    private static final String LONG_FETCH = "--spring.kafka.consumer.fetch-max-wait=" + LONG_POLL;

    /** Each connection is a process of PostgreSQL. More are opened as they are needed. */
    private static final String FEW_CONNECTIONS = "--spring.datasource.hikari.minimum-idle=2";

    private static final String KEY = "HEARSAY_KEY";
    private static final String FEEDS_KEY = "HEARSAY_FEEDS_INGEST_KEY";

    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private final Addresses addresses;
    private List<ConfigurableApplicationContext> services = List.of();

    /** TCP ports on 127.0.0.1. */
    record Ports(int ingest, int coverage, int feeds, int kafka, int postgresql) {

        /** @throws CannotStartException if two are equal, or one is taken or no port number */
        void requireFree() {
            Map<Integer, String> options = new HashMap<>();
            requireFree(options, ingest, "ingest", "--port");
            requireFree(options, coverage, "coverage", "--coverage-port");
            requireFree(options, feeds, "feeds", "--feeds-port");
            requireFree(options, kafka, "Kafka", "--kafka-port");
            requireFree(options, postgresql, "PostgreSQL", "--postgresql-port");
        }

        private static void requireFree(Map<Integer, String> options, int port, String user, String option) {
            String other = options.putIfAbsent(port, option);
            if (other != null) {
                throw new CannotStartException(
                        "%s and %s are both %d: choose another port for one of them".formatted(other, option, port));
            }
            news.hearsay.backends.Ports.requireFree(port, user, option);
        }
    }

    /**
     * Files that configure the pipeline.
     *
     * @param keys the keys for posting and for changing feeds; null lets anyone on this machine do both
     * @param users the accounts of the pages; null for the file in the data folder, which need not exist
     * @param feeds the configuration file of feeds; null if there is none
     */
    record ConfigurationFiles(
            @Nullable Path keys,
            @Nullable Path users,
            @Nullable Path feeds) {

        Path usersIn(DataFolder folder) {
            return users == null ? folder.path().resolve(AccountsFile.NAME) : users.toAbsolutePath();
        }

        /** @throws CannotStartException if the file of feeds is invalid */
        void check() {
            try {
                if (feeds != null) {
                    FeedFile.check(feeds);
                }
            } catch (InvalidFeedFileException e) {
                throw new CannotStartException(String.valueOf(e.getMessage()), e);
            }
        }
    }

    private Pipeline(EmbeddedBroker broker, EmbeddedDatabase database, Addresses addresses) {
        this.broker = broker;
        this.database = database;
        this.addresses = addresses;
    }

    /**
     * Starts the pipeline and returns once all parts are ready.
     *
     * @param files the files that the user has chosen
     * @throws CannotStartException if a port is taken, a file is invalid or the data in the folder can't be used; then
     *     nothing is left running
     */
    static Pipeline start(DataFolder folder, Ports ports, ConfigurationFiles files) {
        files.check();
        EmbeddedDatabase.stopLeftBehind(folder.postgresql());
        ports.requireFree();
        EmbeddedBroker.onFatalFault(fault -> endOnBrokerFault(folder, fault));

        var broker = CompletableFuture.supplyAsync(
                () -> EmbeddedBroker.start(folder.kafka(), ports.kafka), Pipeline::onThread);
        var database = CompletableFuture.supplyAsync(() -> database(folder, ports), Pipeline::onThread);
        try {
            CompletableFuture.allOf(broker, database).join();
        } catch (CompletionException e) {
            closeIfStarted(broker);
            closeIfStarted(database);
            throw cause(e);
        }
        Pipeline pipeline =
                new Pipeline(broker.join(), database.join(), addresses(broker.join(), database.join(), ports));
        try {
            createTopics(pipeline.broker);
            pipeline.startServices(ports, files, files.usersIn(folder));
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
        return pipeline;
    }

    Addresses addresses() {
        return addresses;
    }

    @Override
    public void close() {
        services.forEach(Pipeline::closeQuietly);
        closeQuietly(database);
        closeQuietly(broker);
    }

    /** Runs before the services start, so that the topics exist when the first article is posted. */
    private static void createTopics(EmbeddedBroker broker) {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            List<NewTopic> topics = new ArrayList<>(TopicCreation.definitions(PARTITIONS, (short) 1));
            topics.add(TopicCreation.threads(PARTITIONS, (short) 1));
            topics.addAll(TopicCreation.rereads(PARTITIONS, (short) 1));
            TopicCreation.createMissing(admin, topics);
        }
    }

    private void startServices(Ports ports, ConfigurationFiles files, Path users) {
        Service.Database opened = new Service.Database(database.jdbcUrl(DATABASE), database.username(), "");
        // without a password the role may not log in; this server accepts logins without checking it
        var store = start(Service.store(broker.bootstrapServers(), opened)
                .with("--hearsay.store.analyst-password=" + UUID.randomUUID())
                .with(LONG_FETCH)
                .with(FEW_CONNECTIONS));
        // the store migrates the database
        var feeds = store.thenCompose(_ -> start(feeds(ports, opened, files)));
        var alerts =
                store.thenCompose(_ -> start(Service.alerts(opened, URI.create("http://127.0.0.1:" + ports.coverage))
                        .with("--hearsay.alerts.tick=" + LONG_POLL)));
        List<CompletableFuture<ConfigurableApplicationContext>> starts = List.of(
                feeds,
                alerts,
                start(restricted(Service.ingest(ports.ingest, broker.bootstrapServers()), files.keys)),
                start(Service.extract(broker.bootstrapServers()).with(LONG_FETCH)),
                store,
                start(Service.coverageBuilder(broker.bootstrapServers(), opened)
                        .with("--hearsay.coverage.builder.poll-interval=" + LONG_POLL)
                        .with("--hearsay.coverage.threads.poll-interval=" + LONG_POLL)
                        .with(FEW_CONNECTIONS)),
                start(Service.coverageWeb(ports.coverage, broker.bootstrapServers(), opened)
                        .with("--hearsay.coverage.web.access.users-file=" + users)));
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

    private static CompletableFuture<ConfigurableApplicationContext> start(Service service) {
        return CompletableFuture.supplyAsync(service::start, Pipeline::onThread);
    }

    private static Service feeds(Ports ports, Service.Database opened, ConfigurationFiles files) {
        Service service = restricted(Service.feeds(ports.feeds, opened, ingest(ports)), files.keys)
                .with("--hearsay.feeds.tick=" + LONG_POLL);
        String key = System.getenv(KEY);
        if (key != null && !key.isEmpty() && System.getenv(FEEDS_KEY) == null) {
            service = service.with("--hearsay.feeds.ingest-key=" + key);
        }
        return files.feeds == null ? service : service.with("--hearsay.feeds.file=" + files.feeds.toAbsolutePath());
    }

    private static Service restricted(Service service, @Nullable Path keys) {
        return keys == null ? service : service.with("--hearsay.ingest.access.keys-file=" + keys.toAbsolutePath());
    }

    private static URI ingest(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.ingest);
    }

    private static EmbeddedDatabase database(DataFolder folder, Ports ports) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.postgresql(), ports.postgresql, true);
        database.createDatabase(DATABASE);
        return database;
    }

    private static Addresses addresses(EmbeddedBroker broker, EmbeddedDatabase database, Ports ports) {
        return new Addresses(
                ProcessHandle.current().pid(),
                ingest(ports),
                URI.create("http://127.0.0.1:" + ports.coverage),
                URI.create("http://127.0.0.1:" + ports.feeds),
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
            LOG.error("Failed to stop {}", part, e);
        }
    }

    /** Reports the fault: otherwise a failed broker would end the JVM silently. The next start stops the database. */
    private static void endOnBrokerFault(DataFolder folder, String fault) {
        System.err.printf(
                "hearsay: Kafka failed on its data in %s (%s; details in %s): restore that folder or move it away%n",
                folder.kafka(), fault, DataFolder.log(folder.path()));
        Runtime.getRuntime().halt(1);
    }
}
