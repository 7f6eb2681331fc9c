package news.hearsay.standalone;

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
 * Where a running Hearsay answers. It is noted in a file of the data folder, so that other commands and scripts find
 * it.
 *
 * @param process the id of the process that runs it
 * @param ingest the base of the HTTP API
 * @param coverage the base of the pages that show coverage
 * @param kafka host and port of the broker
 * @param jdbcUrl the database, for Java, as the role that only reads
 * @param ownerJdbcUrl the same as who owns it
 * @param databaseUrl the database as psql wants it, as the role that only reads
 */
record Addresses(
        long process, URI ingest, URI coverage, String kafka, String jdbcUrl, String ownerJdbcUrl, String databaseUrl) {

    private static final String FILE = "running.properties";

    /** Those of the Hearsay that runs on a data folder, if one does. */
    static Optional<Addresses> in(Path data) {
        Path file = data.resolve(FILE);
        Properties noted = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            noted.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(new Addresses(
                        Long.parseLong(noted.getProperty("process", "0")),
                        URI.create(noted.getProperty("ingest", "")),
                        URI.create(noted.getProperty("coverage", "")),
                        noted.getProperty("kafka", ""),
                        noted.getProperty("jdbcUrl", ""),
                        noted.getProperty("ownerJdbcUrl", ""),
                        noted.getProperty("databaseUrl", "")))
                // The note outlives a process that was killed.
                .filter(addresses -> ProcessHandle.of(addresses.process)
                        .filter(ProcessHandle::isAlive)
                        .isPresent());
    }

    void note(Path data) {
        Properties noted = new Properties();
        noted.setProperty("process", Long.toString(process));
        noted.setProperty("ingest", ingest.toString());
        noted.setProperty("coverage", coverage.toString());
        noted.setProperty("kafka", kafka);
        noted.setProperty("jdbcUrl", jdbcUrl);
        noted.setProperty("ownerJdbcUrl", ownerJdbcUrl);
        noted.setProperty("databaseUrl", databaseUrl);
        Path written = data.resolve(FILE + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(written)) {
                noted.store(writer, null);
            }
            Files.move(written, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailedException("can't write to " + data + ": " + e.getMessage(), e);
        }
    }

    static void forget(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new CommandFailedException("can't write to " + data + ": " + e.getMessage(), e);
        }
    }
}
