package news.hearsay.backends;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in this process, bound to loopback: one KRaft node that is broker and controller, with
 * transactions and without automatic creation of topics. It listens from the return of {@link #start} until
 * {@link #close()}.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker.
     *
     * @param folder the data folder; created and formatted if it is missing or empty
     * @param port the TCP port for clients on 127.0.0.1
     * @throws CannotStartException if the folder contains other data, can't be read or is in use
     */
    public static EmbeddedBroker start(Path folder, int port) {
        return start(folder, port, Map.of());
    }

    /**
     * Starts a broker with additional settings.
     *
     * @param folder the data folder; created and formatted if it is missing or empty
     * @param port the TCP port for clients on 127.0.0.1
     * @param overrides Kafka broker settings by name; they override those of this class
     * @throws CannotStartException if the folder contains other data, can't be read or is in use
     */
    public static EmbeddedBroker start(Path folder, int port, Map<String, String> overrides) {
        try {
            Files.createDirectories(folder);
            format(folder);
            Properties settings = settings(folder, port);
            settings.putAll(overrides);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, Ports.LOOPBACK + ":" + port);
        } catch (CannotStartException e) {
            throw e;
        } catch (Exception e) {
            throw new CannotStartException(
                    "Kafka can't use its data in %s (%s): restore that folder or move it away to start with an empty one"
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    /**
     * Sets the handler of fatal faults of all brokers in this process. Without one, a fatal fault halts the JVM.
     *
     * @param handler receives the reason, on any thread; should not return
     */
    public static void onFatalFault(Consumer<String> handler) {
        Exit.Procedure procedure = (_, message) -> handler.accept(message == null ? "no reason given" : message);
        Exit.setHaltProcedure(procedure);
        Exit.setExitProcedure(procedure);
    }

    /** Host and port for clients' {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops gracefully: logs are flushed and closed, so that the next start does not recover them. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        Path identity = folder.resolve("meta.properties");
        if (Files.exists(identity)) {
            requireOwn(identity);
            return;
        }
        requireEmpty(folder);
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setMetadataLogDirectory(folder.toString());
        formatter.addDirectory(folder.toString());
        formatter.run();
    }

    private static void requireOwn(Path identity) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(identity)) {
            properties.load(reader);
        }
        if (!Integer.toString(NODE_ID).equals(properties.getProperty("node.id"))
                || properties.getProperty("cluster.id") == null) {
            throw new IOException(identity.getFileName() + " belongs to another broker");
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IOException("the folder is not empty and has no meta.properties");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Properties settings(Path folder, int port) {
        // This node is the whole quorum, so the port of the controller may differ between starts.
        int controllerPort = Ports.free();
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE_ID)),
                Map.entry("controller.quorum.voters", NODE_ID + "@" + Ports.LOOPBACK + ":" + controllerPort),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("listener.security.protocol.map", CONTROLLER + ":PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://%1$s:%2$d,%3$s://%1$s:%4$d"
                                .formatted(Ports.LOOPBACK, port, CONTROLLER, controllerPort)),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("message.max.bytes", Integer.toString(8 * 1024 * 1024)),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Few groups use the broker; few internal partitions start and stop faster.
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024)),
                // The clients are those of one machine. Each idle thread wakes up three times a second.
                Map.entry("num.network.threads", "1"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("group.coordinator.threads", "1"),
                // The controller writes and flushes an empty record so often; only monitoring of other nodes needs it.
                Map.entry("metadata.max.idle.interval.ms", "60000"),
                // A year: after the default of a week without Hearsay running, offsets would be lost.
                Map.entry("offsets.retention.minutes", Integer.toString(365 * 24 * 60)),
                Map.entry("initial.broker.registration.timeout.ms", "60000")));
        return settings;
    }
}
