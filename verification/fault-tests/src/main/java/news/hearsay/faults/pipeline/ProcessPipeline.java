package news.hearsay.faults.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.hearsay.backends.Ports;
import org.apache.kafka.common.GroupState;

/** A whole pipeline, each part in its own process. The services reach broker and database through proxies. */
public final class ProcessPipeline implements AutoCloseable {

    private final Path folder;
    private final BrokerProcess broker;
    private final DatabaseProcess database;
    private final Map<ServiceKind, ServiceInstance> first = new EnumMap<>(ServiceKind.class);
    private final Map<ServiceKind, ServiceInstance> second = new EnumMap<>(ServiceKind.class);
    private final Map<ServiceKind, NetworkProxy> toKafka = new EnumMap<>(ServiceKind.class);
    private final Map<ServiceKind, NetworkProxy> toDatabase = new EnumMap<>(ServiceKind.class);
    private final PipelineArtifacts artifacts;
    private final ProcessReaper reaper;
    private final List<String> feedSettings;

    private ProcessPipeline(
            PipelineArtifacts artifacts,
            ProcessReaper reaper,
            Path folder,
            List<ServiceKind> kinds,
            List<String> feedSettings)
            throws IOException, InterruptedException {
        this.feedSettings = feedSettings;
        this.artifacts = artifacts;
        this.reaper = reaper;
        this.folder = folder;
        Files.createDirectories(folder);
        int databasePort = Ports.free();
        database = DatabaseProcess.create(artifacts, reaper, folder, databasePort);
        List<Integer> otherPorts = new ArrayList<>();
        for (ServiceKind kind : kinds) {
            if (kind.usesDatabase()) {
                toDatabase.put(kind, new NetworkProxy(Ports.free(), databasePort));
            }
            if (kind.usesKafka()) {
                int port = Ports.free();
                NetworkProxy proxy = new NetworkProxy(Ports.free(), port);
                toKafka.put(kind, proxy);
                otherPorts.addAll(List.of(port, proxy.port()));
            }
        }
        broker = new BrokerProcess(artifacts.broker(), reaper, folder, Ports.free(), otherPorts);
        for (ServiceKind kind : kinds) {
            first.put(kind, instance(kind, kind.label()));
            second.put(kind, instance(kind, kind.label() + "-2"));
        }
    }

    private ServiceInstance instance(ServiceKind kind, String name) {
        return new ServiceInstance(name, artifacts.service(kind), reaper, folder, Ports.free(), settings(kind));
    }

    /** Starts one instance of each service that processes articles. All parts are ready when this returns. */
    public static ProcessPipeline start(PipelineArtifacts artifacts, ProcessReaper reaper, Path folder)
            throws IOException, InterruptedException {
        return start(new ProcessPipeline(artifacts, reaper, folder, ServiceKind.OF_ARTICLES, List.of()));
    }

    /**
     * Starts one instance of each service that turns feeds into stored articles. All parts are ready when this returns.
     *
     * @param settings of the feed-service, such as {@code --name=value}
     */
    public static ProcessPipeline startForFeeds(
            PipelineArtifacts artifacts, ProcessReaper reaper, Path folder, List<String> settings)
            throws IOException, InterruptedException {
        return start(new ProcessPipeline(artifacts, reaper, folder, ServiceKind.OF_FEEDS, settings));
    }

    private static ProcessPipeline start(ProcessPipeline pipeline) throws InterruptedException {
        try {
            pipeline.broker.start();
            pipeline.database.start();
            pipeline.broker.awaitReady();
            pipeline.database.awaitReady();
            pipeline.first.values().forEach(ServiceInstance::start);
            pipeline.awaitReady();
            return pipeline;
        } catch (RuntimeException | InterruptedException e) {
            pipeline.close();
            throw e;
        }
    }

    private List<String> settings(ServiceKind kind) {
        List<String> settings = new ArrayList<>();
        if (kind.usesKafka()) {
            settings.add("--spring.kafka.bootstrap-servers=127.0.0.1:"
                    + toKafka(kind).port());
        }
        if (kind == ServiceKind.COVERAGE_BUILDER) {
            // without a proxy, since no fault cuts it off; it retries on its own
            settings.add("--spring.kafka.bootstrap-servers=" + broker.address());
        }
        if (kind == ServiceKind.FEEDS) {
            settings.add("--hearsay.feeds.ingest=" + service(ServiceKind.INGEST).address());
            settings.addAll(feedSettings);
        }
        if (kind.usesDatabase()) {
            settings.addAll(databaseSettings(kind, toDatabase(kind).port()));
        }
        return settings;
    }

    private static List<String> databaseSettings(ServiceKind kind, int port) {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DatabaseProcess.NAME),
                "--spring.datasource.username=" + DatabaseProcess.USER,
                "--spring.datasource.password=",
                "--spring.datasource.hikari.connection-init-sql=set role " + kind.databaseRole());
    }

    /**
     * Recomputes all coverage with the coverage builder's command {@code rebuild}.
     *
     * @throws IllegalStateException if the command fails or takes longer than a recovery may take
     */
    public void rebuildCoverage() throws InterruptedException {
        ServiceKind kind = ServiceKind.COVERAGE_BUILDER;
        List<String> arguments = new ArrayList<>(List.of("rebuild"));
        arguments.addAll(databaseSettings(kind, database.port()));
        ChildProcess rebuild = ChildProcess.start(
                reaper, folder.resolve("rebuild.log"), artifacts.service(kind).command(List.of(), arguments), Map.of());
        if (!rebuild.awaitEnd(Await.PATIENCE)) {
            rebuild.kill();
            throw new IllegalStateException("the rebuild of coverage did not end: see rebuild.log");
        }
        if (rebuild.exitStatus() != 0) {
            throw new IllegalStateException("the rebuild of coverage failed: see rebuild.log");
        }
    }

    public Path folder() {
        return folder;
    }

    public BrokerProcess broker() {
        return broker;
    }

    public DatabaseProcess database() {
        return database;
    }

    /** Returns the instance that usually runs. */
    public ServiceInstance service(ServiceKind kind) {
        return require(first, kind);
    }

    /** Returns the second instance, which runs only during some faults. */
    public ServiceInstance second(ServiceKind kind) {
        return require(second, kind);
    }

    /** Returns the proxy between both instances of a service and the broker. */
    public NetworkProxy toKafka(ServiceKind kind) {
        return require(toKafka, kind);
    }

    /** Returns the proxy between both instances of a service and PostgreSQL. */
    public NetworkProxy toDatabase(ServiceKind kind) {
        return require(toDatabase, kind);
    }

    public void awaitReady() throws InterruptedException {
        for (ServiceInstance service : first.values()) {
            service.awaitReady();
        }
        for (ServiceKind kind : List.of(ServiceKind.EXTRACT, ServiceKind.STORE)) {
            if (first.containsKey(kind)) {
                awaitMembers(kind, 1);
            }
        }
    }

    /** Waits until this number of instances is in the consumer group of a service. */
    public void awaitMembers(ServiceKind kind, int instances) throws InterruptedException {
        int consumers = kind == ServiceKind.STORE ? 2 : 1;
        try (var admin = broker.admin()) {
            Await.until(instances + " of " + kind + " share the work", Await.LONG_PATIENCE, () -> {
                var groups = admin.describeConsumerGroups(List.of(kind.group()))
                        .all()
                        .get(5, TimeUnit.SECONDS);
                return groups.values().stream()
                        .anyMatch(group -> group.groupState() == GroupState.STABLE
                                && group.members().size() == instances * consumers);
            });
        }
    }

    private static <T> T require(Map<ServiceKind, T> parts, ServiceKind kind) {
        T part = parts.get(kind);
        if (part == null) {
            throw new IllegalArgumentException("the pipeline has no such part for " + kind);
        }
        return part;
    }

    /** Restores the usual state: starts every part that does not run and stops every second instance. */
    public void restore() throws InterruptedException, IOException {
        toKafka.values().forEach(NetworkProxy::heal);
        toDatabase.values().forEach(NetworkProxy::heal);
        if (database.disk() != null) {
            database.disk().clear();
        }
        if (!broker.isRunning()) {
            broker.start();
        }
        if (!database.isRunning()) {
            database.start();
        }
        for (ServiceInstance service : first.values()) {
            if (!service.isRunning()) {
                service.start();
            }
        }
        for (ServiceInstance service : second.values()) {
            service.stop();
        }
    }

    /** Ends all processes, with SIGTERM first. */
    @Override
    public void close() {
        try {
            stopServices();
            broker.stop();
            database.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        first.values().forEach(ServiceInstance::kill);
        second.values().forEach(ServiceInstance::kill);
        broker.kill();
        database.kill();
        if (database.disk() != null) {
            database.disk().unmount();
        }
        toKafka.values().forEach(NetworkProxy::close);
        toDatabase.values().forEach(NetworkProxy::close);
    }

    private void stopServices() throws InterruptedException {
        List<ServiceInstance> all = new ArrayList<>(first.values());
        all.addAll(second.values());
        for (ServiceInstance service : all) {
            service.askToStop();
        }
        for (ServiceInstance service : all) {
            service.stop();
        }
    }
}
