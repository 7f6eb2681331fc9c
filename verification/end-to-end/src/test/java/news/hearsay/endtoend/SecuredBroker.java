package news.hearsay.endtoend;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.Ports;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker that requires TLS and a password (SCRAM-SHA-512) from every client and permits only what the access list
 * grants. The same rules apply to its own connections.
 */
final class SecuredBroker implements AutoCloseable {

    private static final String ADMIN = "admin";

    private final EmbeddedBroker server;
    private final Map<String, String> passwords;
    private final TestCertificate certificate;

    private SecuredBroker(EmbeddedBroker server, Map<String, String> passwords, TestCertificate certificate) {
        this.server = server;
        this.passwords = passwords;
        this.certificate = certificate;
    }

    static SecuredBroker start(Path folder, TestCertificate certificate, String... principals) throws Exception {
        Map<String, String> passwords = Stream.concat(Stream.of(principals), Stream.of(ADMIN))
                .collect(Collectors.toMap(name -> name, _ -> UUID.randomUUID().toString()));
        format(folder, passwords);
        int port = Ports.free();
        EmbeddedBroker server =
                EmbeddedBroker.start(folder, port, settings(port, certificate, require(passwords, ADMIN)));
        return new SecuredBroker(server, passwords, certificate);
    }

    /** Writes the passwords to the broker's metadata, which is possible only before its first start. */
    private static void format(Path folder, Map<String, String> passwords) throws Exception {
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
    }

    String bootstrapServers() {
        return server.bootstrapServers();
    }

    /** Returns a client's settings by Kafka's names. */
    Map<String, Object> client(String principal) {
        return client(principal, require(passwords, principal));
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

    /** Returns a service's settings by Spring's names. */
    List<String> springSettings(String principal) {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
                "--spring.kafka.security.protocol=SASL_SSL",
                "--spring.kafka.ssl.bundle=kafka",
                "--spring.ssl.bundle.pem.kafka.truststore.certificate=file:" + certificate.certificate(),
                "--spring.kafka.properties.sasl.mechanism=SCRAM-SHA-512",
                "--spring.kafka.properties.sasl.jaas.config=" + login(principal, require(passwords, principal)));
    }

    private static String login(String principal, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(principal, password);
    }

    /** Returns the settings that differ from those of {@link EmbeddedBroker}. */
    private static Map<String, String> settings(int port, TestCertificate certificate, String adminPassword) {
        int controllerPort = Ports.free();
        return Map.ofEntries(
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry(
                        "listeners",
                        "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
                Map.entry("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SSL"),
                Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
                Map.entry("listener.name.clients.scram-sha-512.sasl.jaas.config", login(ADMIN, adminPassword)),
                // brokers and controllers authenticate each other by certificate
                Map.entry("listener.name.controller.ssl.client.auth", "required"),
                Map.entry("ssl.keystore.type", "PKCS12"),
                Map.entry("ssl.keystore.location", certificate.keyStore().toString()),
                Map.entry("ssl.keystore.password", certificate.password()),
                Map.entry("ssl.truststore.type", "PEM"),
                Map.entry("ssl.truststore.location", certificate.certificate().toString()),
                Map.entry("authorizer.class.name", StandardAuthorizer.class.getName()),
                Map.entry("super.users", "User:%s;User:%s".formatted(ADMIN, TestCertificate.SUBJECT)),
                Map.entry("allow.everyone.if.no.acl.found", "false"));
    }

    private static String require(Map<String, String> passwords, String principal) {
        String password = passwords.get(principal);
        if (password == null) {
            throw new IllegalArgumentException("unknown principal " + principal);
        }
        return password;
    }

    @Override
    public void close() {
        server.close();
    }
}
