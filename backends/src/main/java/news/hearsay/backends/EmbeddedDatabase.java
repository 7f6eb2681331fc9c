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
 * A real PostgreSQL server, started by this process as a child, bound to loopback. Whoever can reach the port is
 * trusted without a password, so it must stay on loopback.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** How long crash recovery may take before a start counts as failed. */
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
     * Starts a server. The caller makes sure that no other live process uses the folder: a server that was left behind
     * there, because this process's forerunner was killed, is stopped first.
     *
     * @param folder where its data is or will be; made if it is missing or empty. Its output goes to the file
     *     postgresql.log beside it, its programs to the folder postgresql-programs beside it.
     * @param port where clients connect, on 127.0.0.1
     * @param durable whether a commit waits until it is on disk; without it a crash of the machine may lose or corrupt
     *     data
     * @throws CannotStartException if the data can't be read or belongs to another major version
     */
    public static EmbeddedDatabase start(Path folder, int port, boolean durable) {
        Path log = folder.resolveSibling("postgresql.log");
        try {
            Files.createDirectories(folder);
            requireUsable(folder);
            ServerPrograms.beside(folder).deleteIncomplete();
            stopLeftBehind(folder);
            return new EmbeddedDatabase(start(folder, port, durable, log), port);
        } catch (IOException e) {
            throw broken(folder, log, e.getMessage(), e);
        }
    }

    /**
     * Stops a server that still runs on a data folder, because the process that started it was killed, if there is one.
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

    /** For JDBC, as {@link #username()} with an empty password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK, port, database);
    }

    /** The superuser; it needs no password on loopback. */
    public String username() {
        return SUPERUSER;
    }

    /** Makes a database unless there is one of that name, which must be a plain identifier. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a plain name of a database: " + name);
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
            throw new CannotStartException("PostgreSQL can't make the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Stops gracefully: open connections are closed, everything committed is on disk. */
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
                // The library polls the port until its limit, even after the server has given up: its log tells sooner.
                ServerLog written = ServerLog.read(log, logged);
                if (written.gaveUp()) {
                    throw broken(folder, log, written.reason(), null);
                }
            } catch (ExecutionException e) {
                ServerLog written = ServerLog.read(log, logged);
                throw broken(
                        folder,
                        log,
                        written.lines().isEmpty() ? String.valueOf(e.getCause().getMessage()) : written.reason(),
                        e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStartException("interrupted while PostgreSQL started", e);
            }
        }
    }

    private static EmbeddedPostgres launch(Path folder, int port, boolean durable, Path log) {
        String commitWaits = durable ? "on" : "off";
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            ServerPrograms.beside(folder).folder().toFile())
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_LIMIT)
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    // The library always passes -F (no fsync); what is set here comes later and wins.
                    .setServerConfig("fsync", commitWaits)
                    .setServerConfig("synchronous_commit", commitWaits)
                    .setServerConfig("full_page_writes", commitWaits)
                    .setServerConfig("listen_addresses", Ports.LOOPBACK)
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new CannotStartException(e.getMessage(), e);
        }
    }

    private static void requireUsable(Path folder) throws IOException {
        Path version = folder.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new CannotStartException(
                        "%s was written by PostgreSQL %s, this is %s: dump it with the old version or move it away"
                                .formatted(folder, found, MAJOR_VERSION));
            }
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IOException("the folder is not empty, yet has no PG_VERSION");
            }
        }
    }

    private static CannotStartException broken(Path folder, Path log, String reason, @Nullable Throwable cause) {
        return new CannotStartException(
                "PostgreSQL can't use its data in %s (%s; more in %s): restore that folder or move it away to start with an empty one"
                        .formatted(folder, reason, log),
                cause);
    }
}
