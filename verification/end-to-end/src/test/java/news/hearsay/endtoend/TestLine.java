package news.hearsay.endtoend;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import news.hearsay.backends.Ports;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Topics;
import news.hearsay.standalone.Service;
import org.springframework.context.ConfigurableApplicationContext;

/** The services, running on empty topics and an empty database. One line at a time. */
record TestLine(Rows rows, IngestApi ingest, List<ConfigurableApplicationContext> services) implements AutoCloseable {

    static final int PARTITIONS = 6;

    static TestLine start() {
        return start(service -> service);
    }

    /** @param prepared what to add to each service before it starts */
    static TestLine start(UnaryOperator<Service> prepared) {
        TestBackends.Database database = TestBackends.freshDatabase();
        int port = Ports.free();
        return start(services(port, database).stream().map(prepared).toList(), database, port);
    }

    /** With the coverage service, which joins what the line stores. */
    static TestLine startWithCoverage() {
        TestBackends.Database database = TestBackends.freshDatabase();
        int port = Ports.free();
        List<Service> services = new ArrayList<>(services(port, database));
        services.add(Service.coverageBuilder(
                new Service.Database(database.jdbcUrl(), database.username(), database.password())));
        return start(services, database, port);
    }

    private static TestLine start(List<Service> services, TestBackends.Database database, int port) {
        emptyTopics();
        List<CompletableFuture<ConfigurableApplicationContext>> starts = services.stream()
                .map(service -> CompletableFuture.supplyAsync(
                        service::start, task -> Thread.ofPlatform().start(task)))
                .toList();
        return new TestLine(
                new Rows(database),
                new IngestApi(URI.create("http://127.0.0.1:" + port)),
                starts.stream().map(CompletableFuture::join).toList());
    }

    static void emptyTopics() {
        TestBackends.freshTopics(Topics.definitions(PARTITIONS, (short) 1));
    }

    /** The services as they would run, not yet started. */
    static List<Service> services(int port, TestBackends.Database database) {
        return Service.all(
                port,
                TestBackends.bootstrapServers(),
                new Service.Database(database.jdbcUrl(), database.username(), database.password()));
    }

    @Override
    public void close() {
        services.forEach(ConfigurableApplicationContext::close);
    }
}
