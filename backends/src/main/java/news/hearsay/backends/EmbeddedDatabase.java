package news.hearsay.backends;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server, started by this process as a child and bound to loopback. It accepts every connection
 * without a password, so it must stay on loopback.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The time limit for a start, including crash recovery. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final String MAJOR_VERSION = "17";
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final int port;

    private EmbeddedDatabase(EmbeddedPostgres server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a server. The caller ensures that no other live process uses the folder; a server left behind by a killed
     * process is stopped first.
     *
     * @param folder the data folder; created if it is missing or empty. The server's output goes to the file
     *     postgresql.log next to it, its programs to the folder postgresql-programs next to it.
     * @param port the TCP port for clients on 127.0.0.1
     * @param durable whether a commit waits for the disk; if false, a crash of the machine may lose or corrupt data
     * @throws CannotStartException if the data can't be read or was written by another major version
     */
    public static EmbeddedDatabase start(Path folder, int port, boolean durable) {
        Path log = folder.resolveSibling("postgresql.log");
        try {
            Files.createDirectories(folder);
            requireUsable(folder);
            ServerPrograms programs = ServerPrograms.nextTo(folder);
            programs.deleteIncomplete();
            stopLeftBehind(folder);
            EmbeddedDatabase started = new EmbeddedDatabase(start(folder, port, durable, log), port);
            programs.protect();
            return started;
        } catch (IOException e) {
            throw broken(folder, log, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Stops the server that a killed process left running on a data folder, if there is one.
     *
     * @throws CannotStartException if it does not stop
     */
    public static void stopLeftBehind(Path folder) {
        try {
            OrphanedServer.in(folder).ifPresent(OrphanedServer::stop);
        } catch (IOException e) {
            throw new CannotStartException("can't read %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** The JDBC URL of a database; connect as {@link #username()} with an empty password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK, port, database);
    }

    /** The name of the superuser. */
    public String username() {
        return SUPERUSER;
    }

    /**
     * Creates a database if it does not exist.
     *
     * @param name lower-case letters, digits and underscores
     */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "a name of a database consists of lower-case letters, digits and underscores, unlike " + name);
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + name);
                }
            }
        } catch (SQLException e) {
            throw new CannotStartException("PostgreSQL can't create the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Stops gracefully: open connections are closed, and all commits are on disk. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }

    private static EmbeddedPostgres start(Path folder, int port, boolean durable, Path log) throws IOException {
        long logged = Files.exists(log) ? Files.size(log) : 0;
        CompletableFuture<EmbeddedPostgres> start = CompletableFuture.supplyAsync(
                () -> launch(folder, port, durable, log), Thread.ofVirtual().name("postgresql-start")::start);
        while (true) {
            try {
                return start.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // The library polls the port until its time limit, even if the server has exited; the log shows that
                // earlier.
                ServerLog written = ServerLog.read(log, logged);
                if (written.hasFailed()) {
                    throw broken(folder, log, written.reason(), null);
                }
            } catch (ExecutionException e) {
                ServerLog written = ServerLog.read(log, logged);
                Throwable cause = e.getCause() == null ? e : e.getCause();
                String reason = written.lines().isEmpty() ? String.valueOf(cause.getMessage()) : written.reason();
                throw broken(folder, log, reason, cause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStartException("interrupted while PostgreSQL started", e);
            }
        }
    }

    private static EmbeddedPostgres launch(Path folder, int port, boolean durable, Path log) {
        String waitForDisk = durable ? "on" : "off";
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            ServerPrograms.nextTo(folder).folder().toFile())
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_LIMIT)
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    // The library always passes -F (no fsync); these settings come later and override it.
                    .setServerConfig("fsync", waitForDisk)
                    .setServerConfig("synchronous_commit", waitForDisk)
                    .setServerConfig("full_page_writes", waitForDisk)
                    .setServerConfig("listen_addresses", Ports.LOOPBACK)
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new CannotStartException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireUsable(Path folder) throws IOException {
        Path version = folder.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new CannotStartException(
                        "%s was written by PostgreSQL %s, but this is PostgreSQL %s: dump it with the old version or move it away"
                                .formatted(folder, found, MAJOR_VERSION));
            }
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IOException("the folder is not empty and has no PG_VERSION");
            }
        }
    }

    private static CannotStartException broken(Path folder, Path log, String reason, @Nullable Throwable cause) {
        return new CannotStartException(
                "PostgreSQL can't use its data in %s (%s; details in %s): restore that folder or move it away to start with an empty one"
                        .formatted(folder, reason, log),
                cause);
    }
}
