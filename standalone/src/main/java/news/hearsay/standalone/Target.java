package news.hearsay.standalone;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that tell which Hearsay a command talks to: by default the one that runs on the data folder. */
final class Target {

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "The data folder of the Hearsay to talk to; default: ${DEFAULT-VALUE}.",
            defaultValue = "${env:HEARSAY_DATA:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where ingest answers, if not the one on the data folder (HEARSAY_URL).",
            defaultValue = "${env:HEARSAY_URL:-" + Option.NULL_VALUE + "}")
    private @Nullable URI ingest;

    @Option(
            names = "--kafka",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            description = "The broker, if not the one on the data folder (HEARSAY_KAFKA or HEARSAY_BOOTSTRAP_SERVERS).",
            defaultValue = "${env:HEARSAY_KAFKA:-${env:HEARSAY_BOOTSTRAP_SERVERS:-" + Option.NULL_VALUE + "}}")
    private @Nullable String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "Settings of a Kafka client, such as security.protocol and sasl.jaas.config, for a broker that wants them"
                            + " (HEARSAY_KAFKA_CONFIG).",
            defaultValue = "${env:HEARSAY_KAFKA_CONFIG:-" + Option.NULL_VALUE + "}")
    private @Nullable Path kafkaConfig;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description = "The database, with user and password, if not the one on the data folder (HEARSAY_JDBC_URL).",
            defaultValue = "${env:HEARSAY_JDBC_URL:-" + Option.NULL_VALUE + "}")
    private @Nullable String jdbcUrl;

    Path data() {
        return data;
    }

    URI ingest() {
        return ingest == null ? running().ingest() : ingest;
    }

    /** For posting, where a key is demanded: from the environment alone, since every account sees a command line. */
    @Nullable
    String key() {
        String key = System.getenv("HEARSAY_KEY");
        return key == null || key.isBlank() ? null : key.strip();
    }

    String kafka() {
        return kafka == null ? running().kafka() : kafka;
    }

    /** What a Kafka client needs to know to talk to the broker. */
    Map<String, Object> kafkaSettings() {
        Properties configured = new Properties();
        if (kafkaConfig != null) {
            try (Reader reader = Files.newBufferedReader(kafkaConfig)) {
                configured.load(reader);
            } catch (IOException e) {
                throw new CommandFailedException("can't read " + kafkaConfig + ": " + e.getMessage(), e);
            }
        }
        Map<String, Object> settings = new HashMap<>();
        configured.forEach((name, value) -> settings.put((String) name, value));
        settings.put("bootstrap.servers", kafka());
        return settings;
    }

    String jdbcUrl() {
        return jdbcUrl == null ? running().jdbcUrl() : jdbcUrl;
    }

    /** Of who may do more than read. */
    String ownerJdbcUrl() {
        return jdbcUrl == null ? running().ownerJdbcUrl() : jdbcUrl;
    }

    Connection connect() {
        try {
            return DriverManager.getConnection(jdbcUrl());
        } catch (SQLException e) {
            throw new CommandFailedException("can't reach the database: " + e.getMessage(), e);
        }
    }

    private Addresses running() {
        return Addresses.in(data)
                .orElseThrow(() -> new CommandFailedException(
                        "Hearsay does not run on %s: start it with ./hearsay up".formatted(data)));
    }
}
