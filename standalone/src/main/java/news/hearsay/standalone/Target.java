package news.hearsay.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that tell which Hearsay a command talks to: by default the one that runs on the data folder. */
final class Target {

    @Option(names = "--data", paramLabel = "FOLDER", description = "The data folder of the Hearsay to talk to; default: ${DEFAULT-VALUE}.",
            defaultValue = "${env:HEARSAY_DATA:-data}")
    private Path data = Path.of("data");

    @Option(names = "--url", paramLabel = "URL", description = "Where ingest answers, if not the one on the data folder (HEARSAY_URL).",
            defaultValue = "${env:HEARSAY_URL:-" + Option.NULL_VALUE + "}")
    private @Nullable URI ingest;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "The broker, if not the one on the data folder (HEARSAY_KAFKA).",
            defaultValue = "${env:HEARSAY_KAFKA:-" + Option.NULL_VALUE + "}")
    private @Nullable String kafka;

    @Option(names = "--jdbc-url", paramLabel = "URL",
            description = "The database, with user and password, if not the one on the data folder (HEARSAY_JDBC_URL).",
            defaultValue = "${env:HEARSAY_JDBC_URL:-" + Option.NULL_VALUE + "}")
    private @Nullable String jdbcUrl;

    Path data() {
        return data;
    }

    URI ingest() {
        return ingest == null ? running().ingest() : ingest;
    }

    String kafka() {
        return kafka == null ? running().kafka() : kafka;
    }

    Connection connect() {
        try {
            return DriverManager.getConnection(jdbcUrl == null ? running().jdbcUrl() : jdbcUrl);
        } catch (SQLException e) {
            throw new CommandFailedException("can't reach the database: " + e.getMessage(), e);
        }
    }

    private Addresses running() {
        return Addresses.in(data)
                .orElseThrow(() -> new CommandFailedException("Hearsay does not run on %s: start it with ./hearsay up".formatted(data)));
    }
}
