package news.hearsay.standalone.cli;

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

/** Options that choose the Hearsay that a command uses; the default is the one that runs on the data folder. */
public final class Target {

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "The data folder of the Hearsay to use; default: ${DEFAULT-VALUE} (HEARSAY_DATA).",
            defaultValue = "${env:HEARSAY_DATA:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The base URL of ingest; default: that of the Hearsay on the data folder (HEARSAY_URL).",
            defaultValue = "${env:HEARSAY_URL:-" + Option.NULL_VALUE + "}")
    private @Nullable URI ingest;

    @Option(
            names = "--kafka",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            description = "The broker; default: that of the Hearsay on the data folder (HEARSAY_KAFKA or"
                    + " HEARSAY_BOOTSTRAP_SERVERS).",
            defaultValue = "${env:HEARSAY_KAFKA:-${env:HEARSAY_BOOTSTRAP_SERVERS:-" + Option.NULL_VALUE + "}}")
    private @Nullable String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A properties file with Kafka client settings, such as security.protocol and sasl.jaas.config"
                    + " (HEARSAY_KAFKA_CONFIG).",
            defaultValue = "${env:HEARSAY_KAFKA_CONFIG:-" + Option.NULL_VALUE + "}")
    private @Nullable Path kafkaConfig;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description = "The database, with user and password; default: that of the Hearsay on the data folder"
                    + " (HEARSAY_JDBC_URL).",
            defaultValue = "${env:HEARSAY_JDBC_URL:-" + Option.NULL_VALUE + "}")
    private @Nullable String jdbcUrl;

    /** The data folder. */
    public Path data() {
        return data;
    }

    /** The base URL of ingest. */
    public URI ingest() {
        return ingest == null ? running().ingest() : ingest;
    }

    /** The base URL of the coverage pages and the read API. */
    public URI coverage() {
        return running().coverage();
    }

    /** The key for posting, if one is set: from the environment only, since every account can read a command line. */
    public @Nullable String key() {
        String key = System.getenv("HEARSAY_KEY");
        return key == null || key.isBlank() ? null : key.strip();
    }

    /** Host and port of the broker. */
    public String kafka() {
        return kafka == null ? running().kafka() : kafka;
    }

    /** Whether a broker is named, or a Hearsay runs on the data folder. */
    public boolean knowsKafka() {
        return kafka != null || Addresses.in(data).isPresent();
    }

    /** The settings of a Kafka client that connects to the broker. */
    public Map<String, Object> kafkaSettings() {
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

    /** The JDBC URL of the database, as a role that may only read. */
    public String jdbcUrl() {
        return jdbcUrl == null ? running().jdbcUrl() : jdbcUrl;
    }

    /** The JDBC URL of the database, as its owner. */
    public String ownerJdbcUrl() {
        return jdbcUrl == null ? running().ownerJdbcUrl() : jdbcUrl;
    }

    /** Opens a connection to the database, as a role that may only read. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(jdbcUrl());
        } catch (SQLException e) {
            throw new CommandFailedException("can't reach the database: " + e.getMessage(), e);
        }
    }

    private Addresses running() {
        return Addresses.in(data)
                .orElseThrow(() -> new CommandFailedException(
                        "Hearsay is not running on %s: start it with ./hearsay up".formatted(data)));
    }
}
