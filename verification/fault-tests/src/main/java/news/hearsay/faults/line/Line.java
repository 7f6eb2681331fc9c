package news.hearsay.faults.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.GroupState;

/** A whole line, each part a process of its own; the services reach broker and database through proxies. */
public final class Line implements AutoCloseable {

    private final Path folder;
    private final Broker broker;
    private final Database database;
    private final Map<ServiceKind, Service> first = new EnumMap<>(ServiceKind.class);
    private final Map<ServiceKind, Service> second = new EnumMap<>(ServiceKind.class);
    private final Map<ServiceKind, Proxy> toKafka = new EnumMap<>(ServiceKind.class);
    private final Proxy toDatabase;

    private Line(Workshop workshop, Leash leash, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createDirectories(folder);
        int databasePort = LinePorts.next();
        database = Database.create(workshop, leash, folder, databasePort);
        toDatabase = new Proxy(LinePorts.next(), databasePort);
        List<Integer> otherPorts = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.values()) {
            int port = LinePorts.next();
            Proxy proxy = new Proxy(LinePorts.next(), port);
            toKafka.put(kind, proxy);
            otherPorts.addAll(List.of(port, proxy.port()));
        }
        broker = new Broker(workshop.broker(), leash, folder, LinePorts.next(), otherPorts);
        for (ServiceKind kind : ServiceKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            first.put(kind, new Service(name, workshop.service(kind), leash, folder, LinePorts.next(), settings(kind)));
            second.put(
                    kind,
                    new Service(name + "-2", workshop.service(kind), leash, folder, LinePorts.next(), settings(kind)));
        }
    }

    /** Starts one of each; everything answers when this returns. */
    public static Line start(Workshop workshop, Leash leash, Path folder) throws IOException, InterruptedException {
        Line line = new Line(workshop, leash, folder);
        try {
            line.broker.start();
            line.database.start();
            line.broker.awaitReady();
            line.database.awaitReady();
            line.first.values().forEach(Service::start);
            line.awaitReady();
            return line;
        } catch (RuntimeException | InterruptedException e) {
            line.close();
            throw e;
        }
    }

    private List<String> settings(ServiceKind kind) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + toKafka(kind).port()));
        if (kind == ServiceKind.STORE) {
            settings.add("--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/%s"
                    .formatted(toDatabase.port(), Database.NAME));
            settings.add("--spring.datasource.username=" + Database.USER);
            settings.add("--spring.datasource.password=");
            settings.add("--spring.datasource.hikari.connection-init-sql=set role hearsay_store");
        }
        return settings;
    }

    public Path folder() {
        return folder;
    }

    public Broker broker() {
        return broker;
    }

    public Database database() {
        return database;
    }

    /** The instance that usually runs. */
    public Service service(ServiceKind kind) {
        return first.get(kind);
    }

    /** The one that comes when there are to be two. */
    public Service second(ServiceKind kind) {
        return second.get(kind);
    }

    /** Between a service, both instances of it, and the broker. */
    public Proxy toKafka(ServiceKind kind) {
        return toKafka.get(kind);
    }

    /** Between the store and PostgreSQL. */
    public Proxy toDatabase() {
        return toDatabase;
    }

    public void awaitReady() throws InterruptedException {
        for (Service service : first.values()) {
            service.awaitReady();
        }
        awaitMembers(ServiceKind.EXTRACT, 1);
        awaitMembers(ServiceKind.STORE, 1);
    }

    /** Waits until so many instances of a service share its work. */
    public void awaitMembers(ServiceKind kind, int instances) throws InterruptedException {
        int consumers = kind == ServiceKind.STORE ? 2 : 1;
        try (var admin = broker.admin()) {
            Await.until(instances + " of " + kind + " share the work", Await.LONG_PATIENCE, () -> {
                var groups = admin.describeConsumerGroups(List.of(kind.group())).describedGroups();
                var group = groups.get(kind.group()).get(5, TimeUnit.SECONDS);
                return group.groupState() == GroupState.STABLE
                        && group.members().size() == instances * consumers;
            });
        }
    }

    /** Makes the line as it usually is: whatever does not run is started, and what runs in excess is stopped. */
    public void mend() throws InterruptedException, IOException {
        toKafka.values().forEach(Proxy::heal);
        toDatabase.heal();
        if (database.disk() != null) {
            database.disk().clear();
        }
        if (!broker.isRunning()) {
            broker.start();
        }
        if (!database.isRunning()) {
            database.start();
        }
        for (Service service : first.values()) {
            if (!service.isRunning()) {
                service.start();
            }
        }
        for (Service service : second.values()) {
            service.stop();
        }
    }

    /** Ends everything, gently where it goes. */
    @Override
    public void close() {
        try {
            stopServices();
            broker.stop();
            database.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        first.values().forEach(Service::kill);
        second.values().forEach(Service::kill);
        broker.kill();
        database.kill();
        if (database.disk() != null) {
            database.disk().unmount();
        }
        toKafka.values().forEach(Proxy::close);
        toDatabase.close();
    }

    private void stopServices() throws InterruptedException {
        List<Service> all = new ArrayList<>(first.values());
        all.addAll(second.values());
        for (Service service : all) {
            service.askToStop();
        }
        for (Service service : all) {
            service.stop();
        }
    }
}
