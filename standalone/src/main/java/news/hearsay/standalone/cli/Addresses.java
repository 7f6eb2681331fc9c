package news.hearsay.standalone.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The addresses of a running Hearsay. A file in the data folder holds them, so that other commands and scripts find
 * them.
 *
 * @param process the id of the process
 * @param ingest the base URL of the ingest API
 * @param coverage the base URL of the coverage pages and the read API
 * @param feeds the base URL of the API of feeds
 * @param kafka host and port of the broker
 * @param jdbcUrl the JDBC URL of the database, as a role that may only read
 * @param ownerJdbcUrl the same for the owner of the database
 * @param databaseUrl the URL of the database for psql, as a role that may only read
 */
public record Addresses(
        long process,
        URI ingest,
        URI coverage,
        URI feeds,
        String kafka,
        String jdbcUrl,
        String ownerJdbcUrl,
        String databaseUrl) {

    private static final String FILE = "running.properties";

    /** The addresses of the Hearsay that runs on a data folder, or empty if none runs there. */
    public static Optional<Addresses> in(Path data) {
        Path file = data.resolve(FILE);
        Properties saved = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            saved.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(new Addresses(
                        Long.parseLong(saved.getProperty("process", "0")),
                        URI.create(saved.getProperty("ingest", "")),
                        URI.create(saved.getProperty("coverage", "")),
                        URI.create(saved.getProperty("feeds", "")),
                        saved.getProperty("kafka", ""),
                        saved.getProperty("jdbcUrl", ""),
                        saved.getProperty("ownerJdbcUrl", ""),
                        saved.getProperty("databaseUrl", "")))
                // The file outlives a process that was killed.
                .filter(addresses -> ProcessHandle.of(addresses.process)
                        .filter(ProcessHandle::isAlive)
                        .isPresent());
    }

    /** Writes the file. */
    public void save(Path data) {
        Properties saved = new Properties();
        saved.setProperty("process", Long.toString(process));
        saved.setProperty("ingest", ingest.toString());
        saved.setProperty("coverage", coverage.toString());
        saved.setProperty("feeds", feeds.toString());
        saved.setProperty("kafka", kafka);
        saved.setProperty("jdbcUrl", jdbcUrl);
        saved.setProperty("ownerJdbcUrl", ownerJdbcUrl);
        saved.setProperty("databaseUrl", databaseUrl);
        Path written = data.resolve(FILE + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(written)) {
                saved.store(writer, null);
            }
            Files.move(written, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailedException("can't write to " + data + ": " + e.getMessage(), e);
        }
    }

    /** Deletes the file. */
    public static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new CommandFailedException("can't write to " + data + ": " + e.getMessage(), e);
        }
    }
}
