package news.hearsay.endtoend;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import news.hearsay.backends.Ports;
import news.hearsay.backends.TestBackends;
import news.hearsay.platform.kafka.TopicCreation;
import news.hearsay.standalone.pipeline.Service;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The services on empty topics and an empty database. The topics belong to the whole JVM, so one pipeline runs at a
 * time: starting one stops the shared one.
 */
public record TestPipeline(Rows rows, IngestApi ingest, List<ConfigurableApplicationContext> services)
        implements AutoCloseable {

    static final int PARTITIONS = 6;

    /** Its index among the services; the coverage builder follows. */
    private static final int STORE = 2;

    private static @Nullable TestPipeline shared;

    /**
     * Returns ingest, extract and store for tests that look only at their own articles. It starts on the first call and
     * stops with the JVM, or when another pipeline starts.
     */
    static synchronized TestPipeline shared() {
        TestPipeline running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    private static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** Starts ingest, extract and store. */
    static TestPipeline start() {
        return start(service -> service);
    }

    /** @param prepared adds settings to each service before it starts */
    static TestPipeline start(UnaryOperator<Service> prepared) {
        TestBackends.Database database = TestBackends.freshDatabase();
        int port = Ports.free();
        emptyTopics();
        return start(services(port, database).stream().map(prepared).toList(), database, port);
    }

    /**
     * Starts all services: ingest, extract, store, the coverage builder, the web pages, feeds and alerts, in this
     * order.
     *
     * @param prepared adds settings to each service before it starts
     */
    static TestPipeline startAll(UnaryOperator<Service> prepared) {
        TestBackends.Database database = TestBackends.freshDatabase();
        int port = Ports.free();
        int webPort = Ports.free();
        emptyTopics();
        TestPipeline pipeline =
                start(withCoverage(port, database).stream().map(prepared).toList(), database, port);
        List<Service> desk = List.of(
                Service.coverageWeb(webPort, TestBackends.bootstrapServers(), account(database)),
                Service.feeds(Ports.free(), account(database), pipeline.ingest.base()),
                Service.alerts(account(database), URI.create("http://127.0.0.1:" + webPort)));
        List<ConfigurableApplicationContext> running = new ArrayList<>(pipeline.services);
        running.addAll(start(desk.stream().map(prepared).toList()));
        return new TestPipeline(pipeline.rows, pipeline.ingest, List.copyOf(running));
    }

    /** Starts ingest, extract, store and the coverage builder. */
    public static TestPipeline startWithCoverage() {
        TestBackends.Database database = TestBackends.freshDatabase();
        int port = Ports.free();
        emptyTopics();
        return start(withCoverage(port, database), database, port);
    }

    /**
     * Replaces store and coverage builder by new ones on an empty database. The new store reads only records that
     * arrive from now on. Ingest and extract, which keep no state but in the topics, go on running.
     */
    TestPipeline restartOnEmptyDatabase() {
        services.subList(STORE, services.size()).forEach(ConfigurableApplicationContext::close);
        TestBackends.Database database = TestBackends.freshDatabase();
        String group = new TopicRecords().newGroupAtTheEnd();
        Service store = services(0, database).getLast().with("--spring.kafka.consumer.group-id=" + group);
        List<ConfigurableApplicationContext> running = new ArrayList<>(services.subList(0, STORE));
        running.addAll(start(List.of(store, coverageBuilder(database))));
        return new TestPipeline(new Rows(database), ingest, List.copyOf(running));
    }

    /** Starts all services, the web pages included, on topics and a database that have records and rows. */
    static TestPipeline startAllOn(TestBackends.Database database, int webPort) {
        int port = Ports.free();
        List<Service> services = withCoverage(port, database);
        services.add(Service.coverageWeb(webPort, TestBackends.bootstrapServers(), account(database)));
        return start(services, database, port);
    }

    private static List<Service> withCoverage(int port, TestBackends.Database database) {
        List<Service> services = new ArrayList<>(services(port, database));
        services.add(coverageBuilder(database));
        return services;
    }

    /**
     * It makes no pauses between batches, because the machine has nothing else to do. It publishes no states of threads
     * and counts no records, because tests empty and compare the tables while it runs.
     */
    private static Service coverageBuilder(TestBackends.Database database) {
        return Service.coverageBuilder(TestBackends.bootstrapServers(), account(database))
                .with("--hearsay.coverage.builder.share=1")
                .with("--hearsay.coverage.threads.publish=false")
                .with("--hearsay.coverage.records.enabled=false");
    }

    private static TestPipeline start(List<Service> services, TestBackends.Database database, int port) {
        return new TestPipeline(
                new Rows(database), new IngestApi(URI.create("http://127.0.0.1:" + port)), start(services));
    }

    /** Starts services at the same time and returns when all of them run. */
    private static List<ConfigurableApplicationContext> start(List<Service> services) {
        List<CompletableFuture<ConfigurableApplicationContext>> starts = services.stream()
                .map(service -> CompletableFuture.supplyAsync(
                        service::start, task -> Thread.ofPlatform().start(task)))
                .toList();
        return starts.stream().map(CompletableFuture::join).toList();
    }

    /** Deletes all records of all topics. Stops the shared pipeline, which uses them. */
    static void emptyTopics() {
        closeShared();
        List<NewTopic> topics = new ArrayList<>(TopicCreation.definitions(PARTITIONS, (short) 1));
        topics.add(TopicCreation.threads(PARTITIONS, (short) 1));
        topics.addAll(TopicCreation.rereads(PARTITIONS, (short) 1));
        TestBackends.freshTopics(topics);
    }

    /** Returns ingest, extract and store, not yet started. */
    static List<Service> services(int port, TestBackends.Database database) {
        return Service.all(port, TestBackends.bootstrapServers(), account(database));
    }

    private static Service.Database account(TestBackends.Database database) {
        return new Service.Database(database.jdbcUrl(), database.username(), database.password());
    }

    @Override
    public void close() {
        services.forEach(ConfigurableApplicationContext::close);
    }
}
