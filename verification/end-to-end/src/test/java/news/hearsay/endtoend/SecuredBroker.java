package news.hearsay.endtoend;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import news.hearsay.backends.Ports;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker that takes no client without TLS and a password (SCRAM-SHA-512), and lets it do only what the access list
 * grants. It talks to itself under the same rules.
 */
final class SecuredBroker implements AutoCloseable {

    private static final String ADMIN = "admin";

    private final KafkaRaftServer server;
    private final int port;
    private final Map<String, String> passwords;
    private final TestCertificate certificate;

    private SecuredBroker(
            KafkaRaftServer server, int port, Map<String, String> passwords, TestCertificate certificate) {
        this.server = server;
        this.port = port;
        this.passwords = passwords;
        this.certificate = certificate;
    }

    static SecuredBroker start(Path folder, TestCertificate certificate, String... principals) throws Exception {
        Map<String, String> passwords = Stream.concat(Stream.of(principals), Stream.of(ADMIN))
                .collect(Collectors.toMap(name -> name, _ -> UUID.randomUUID().toString()));
        Files.createDirectories(folder);
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setScramArguments(passwords.entrySet().stream()
                        .map(user -> "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user.getKey(), user.getValue()))
                        .toList())
                .setMetadataLogDirectory(folder.toString());
        formatter.addDirectory(folder.toString());
        formatter.run();
        int port = Ports.free();
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(folder, port, certificate, passwords.get(ADMIN)), false), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, port, passwords, certificate);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** A client's settings, as Kafka names them. */
    Map<String, Object> client(String principal) {
        return client(principal, passwords.get(principal));
    }

    Map<String, Object> client(String principal, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login(principal, password),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.certificate().toString());
    }

    Map<String, Object> admin() {
        return client(ADMIN);
    }

    /** A service's settings, as Spring names them. */
    List<String> springSettings(String principal) {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
                "--spring.kafka.security.protocol=SASL_SSL",
                "--spring.kafka.ssl.bundle=kafka",
                "--spring.ssl.bundle.pem.kafka.truststore.certificate=file:" + certificate.certificate(),
                "--spring.kafka.properties.sasl.mechanism=SCRAM-SHA-512",
                "--spring.kafka.properties.sasl.jaas.config=" + login(principal, passwords.get(principal)));
    }

    private static String login(String principal, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(principal, password);
    }

    private static Properties settings(Path folder, int port, TestCertificate certificate, String adminPassword) {
        int controllerPort = Ports.free();
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry(
                        "listeners",
                        "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
                Map.entry("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SSL"),
                Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
                Map.entry("listener.name.clients.scram-sha-512.sasl.jaas.config", login(ADMIN, adminPassword)),
                // brokers and controllers know each other by their certificates
                Map.entry("listener.name.controller.ssl.client.auth", "required"),
                Map.entry("ssl.keystore.type", "PKCS12"),
                Map.entry("ssl.keystore.location", certificate.keyStore().toString()),
                Map.entry("ssl.keystore.password", certificate.password()),
                Map.entry("ssl.truststore.type", "PEM"),
                Map.entry("ssl.truststore.location", certificate.certificate().toString()),
                Map.entry("authorizer.class.name", StandardAuthorizer.class.getName()),
                Map.entry("super.users", "User:%s;User:%s".formatted(ADMIN, TestCertificate.SUBJECT)),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("message.max.bytes", Integer.toString(8 * 1024 * 1024)),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024)),
                Map.entry("initial.broker.registration.timeout.ms", "60000")));
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
