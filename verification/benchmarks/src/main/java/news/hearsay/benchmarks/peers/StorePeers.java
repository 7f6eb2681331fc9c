package news.hearsay.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;
import news.hearsay.benchmarks.overload.BenchmarkBrokerMain;
import news.hearsay.benchmarks.overload.MeasuredProcess;
import news.hearsay.benchmarks.processes.ServerProcesses;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the store service beside COPY of the same rows and beside Debezium's JDBC sink, in turn on one broker and
 * one database. Tables are empty at the start of each round.
 */
public final class StorePeers {

    private static final String QUIET = "-Dlogback.configurationFile=news/hearsay/benchmarks/overload/quiet.xml";
    private static final String DATABASE = "hearsay";
    private static final String GROUP = "hearsay-store";
    private static final int WARM_UP = 3;

    private final Connection connection;
    private final Path folder;
    private final Path data;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    private StorePeers(Connection connection, Path folder, Path data, Admin admin, Producer<byte[], byte[]> producer) {
        this.connection = connection;
        this.folder = folder;
        this.data = data;
        this.admin = admin;
        this.producer = producer;
    }

    /**
     * Runs all rounds.
     *
     * @param arguments the number of rounds, the number of articles, the folder with the jars of Kafka Connect and
     *     Debezium's JDBC sink ({@code -} leaves this peer out), and options of the service's JVM
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        int articles = Integer.parseInt(arguments[1]);
        Path jars = arguments[2].equals("-") ? null : Path.of(arguments[2]);
        List<String> options = List.of(arguments).subList(3, arguments.length);
        Path folder = Files.createTempDirectory("hearsay-store-peers");
        Path data = folder.resolve("postgresql");
        String servers = "127.0.0.1:" + Ports.free();
        try (EmbeddedDatabase server = EmbeddedDatabase.start(data, Ports.free(), true);
                MeasuredProcess _ = broker(folder, servers)) {
            server.createDatabase(DATABASE);
            PeerTopic.createAll(servers);
            String url = server.jdbcUrl(DATABASE);
            try (Producer<byte[], byte[]> producer = RoundOfRecords.producer(servers);
                    Admin admin = Admin.create(Map.of("bootstrap.servers", servers));
                    Connection connection = DriverManager.getConnection(url, server.username(), "")) {
                List<ProducerRecord<byte[], byte[]>> events =
                        GeneratedEvents.create(servers, folder, producer, articles);
                System.out.printf("%,d articles, %,d events%n", articles, events.size());
                try (MeasuredProcess store = store(folder, options, servers, url, server.username())) {
                    new StorePeers(connection, folder, data, admin, producer)
                            .run(rounds, events, store, jars == null ? null : new DebeziumSink(jars, servers, url));
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder.resolve("kafka"));
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static MeasuredProcess broker(Path folder, String servers) throws IOException {
        return MeasuredProcess.startUnlimited(
                "broker",
                folder,
                List.of("-Xmx1g", QUIET),
                BenchmarkBrokerMain.class.getName(),
                List.of(folder.resolve("kafka").toString(), servers.substring(servers.indexOf(':') + 1)));
    }

    private static MeasuredProcess store(Path folder, List<String> options, String servers, String url, String username)
            throws IOException {
        return MeasuredProcess.startUnlimited(
                "store",
                folder,
                options,
                "news.hearsay.store.StoreApplication",
                List.of(
                        "--spring.kafka.bootstrap-servers=" + servers,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + username,
                        "--server.port=" + Ports.free()));
    }

    private void run(
            int rounds,
            List<ProducerRecord<byte[], byte[]>> events,
            MeasuredProcess store,
            @Nullable DebeziumSink debezium)
            throws Exception {
        RoundOfRecords extracted = RoundOfRecords.send(producer, List.copyOf(events));
        extracted.commit();
        extracted.await(admin, GROUP); // the service has made the tables and is ready
        CopiedRows rows = CopiedRows.read(connection);
        try (MeasuredProcess connect = debezium == null ? null : debezium.start(connection, admin, folder)) {
            List<Measurement> stored = new ArrayList<>();
            List<Measurement> copied = new ArrayList<>();
            List<Measurement> sunk = new ArrayList<>();
            for (int round = -WARM_UP; round < rounds; round++) {
                List<Measurement> kept = round < 0 ? new ArrayList<>() : stored;
                CopiedRows.delete(connection);
                RoundOfRecords sent = RoundOfRecords.send(producer, events);
                kept.add(measured(store.id(), events.size(), () -> {
                    sent.commit();
                    sent.await(admin, GROUP);
                }));
                if (debezium != null && connect != null) {
                    List<ProducerRecord<byte[], byte[]>> records = debezium.records(connection);
                    debezium.deleteRows(connection);
                    RoundOfRecords sentToPeer = RoundOfRecords.send(producer, records);
                    (round < 0 ? new ArrayList<Measurement>() : sunk).add(measured(connect.id(), events.size(), () -> {
                        sentToPeer.commit();
                        debezium.await(connection, connect, records.size());
                    }));
                    debezium.deleteRows(connection);
                }
                CopiedRows.delete(connection);
                (round < 0 ? new ArrayList<Measurement>() : copied)
                        .add(measured(ProcessHandle.current().pid(), events.size(), () -> rows.copy(connection)));
            }
            System.out.println(Measurement.compare("store beside COPY", "event", stored, copied));
            if (debezium != null) {
                System.out.println(Measurement.compare("store beside Debezium", "event", stored, sunk));
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Measures work; its CPU time is that of PostgreSQL and of one other process. */
    private Measurement measured(long process, int events, Work work) throws Exception {
        ServerProcesses processes = new ServerProcesses(data, process);
        ServerProcesses.Times before = processes.times();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Measurement(
                events,
                seconds,
                Duration.ofMillis(Math.round(processes.times().since(before).millis())));
    }
}
