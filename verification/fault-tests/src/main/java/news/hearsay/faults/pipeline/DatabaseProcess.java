package news.hearsay.faults.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's processes. Commits wait for the disk, because the harness tests safety after crashes. */
public final class DatabaseProcess {

    static final String USER = "postgres";
    static final String NAME = "hearsay";

    private final Path program;
    private final ProcessReaper reaper;
    private final Path folder;
    private final int port;
    private final @Nullable SmallDisk disk;
    private @Nullable ChildProcess process;

    private DatabaseProcess(Path program, ProcessReaper reaper, Path folder, int port, @Nullable SmallDisk disk) {
        this.program = program;
        this.reaper = reaper;
        this.folder = folder;
        this.port = port;
        this.disk = disk;
    }

    /** Creates the data folder with an empty database, on a small disk of its own if the system allows mounting one. */
    static DatabaseProcess create(PipelineArtifacts artifacts, ProcessReaper reaper, Path folder, int port)
            throws IOException, InterruptedException {
        SmallDisk disk = SmallDisk.mount(reaper, folder.resolve("postgresql"));
        Path data = folder.resolve("postgresql/data");
        Process copy = new ProcessBuilder("cp", "-a", artifacts.emptyDatabase().toString(), data.toString()).start();
        if (copy.waitFor() != 0) {
            throw new IOException("can't copy " + artifacts.emptyDatabase());
        }
        return new DatabaseProcess(artifacts.postgres(), reaper, folder, port, disk);
    }

    /** Starts the process and returns at once. */
    public void start() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(
                program.toString(), "-D", folder.resolve("postgresql/data").toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "shared_buffers=64MB",
                "min_wal_size=64MB",
                "max_wal_size=192MB",
                "max_connections=60")) {
            command.addAll(List.of("-c", setting));
        }
        process = ChildProcess.start(reaper, folder.resolve("postgresql.log"), command, Map.of());
    }

    /**
     * Waits until it accepts connections. Starts it again if it ended because processes of the previous one were still
     * running.
     */
    public void awaitReady() throws InterruptedException {
        Await.until("PostgreSQL responds", Await.LONG_PATIENCE, () -> {
            if (!isRunning()) {
                start();
                Thread.sleep(200);
            }
            try (Connection connection = connect()) {
                return connection.isValid(5);
            }
        });
    }

    int port() {
        return port;
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Returns its own disk; null if the system does not allow mounting one. */
    public @Nullable SmallDisk disk() {
        return disk;
    }

    /** Connects without the proxy. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5&socketTimeout=60".formatted(port, NAME), USER, "");
    }

    /** Sends SIGKILL to all its processes. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Sends SIGKILL to the postmaster only. The other processes notice and end. */
    public void killFirst() {
        if (process != null) {
            process.killAlone();
        }
    }

    /**
     * Sends SIGKILL to a random one of the store's server processes. PostgreSQL then ends all of them and recovers by
     * itself.
     */
    public void killOneServing(RandomGenerator random) throws SQLException {
        List<Long> serving = new ArrayList<>();
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select pid from pg_stat_activity where application_name like 'hearsay-store%'")) {
            while (rows.next()) {
                serving.add(rows.getLong(1));
            }
        }
        if (!serving.isEmpty()) {
            ProcessHandle.of(serving.get(random.nextInt(serving.size()))).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Sends SIGQUIT: an immediate shutdown, which leaves recovery to the next start. */
    public void quit() throws InterruptedException {
        end("QUIT");
    }

    /** Sends SIGINT: a fast shutdown, which aborts open transactions and needs no recovery. */
    public void stop() throws InterruptedException {
        end("INT");
    }

    private void end(String signal) throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.signal(signal);
            if (!process.awaitEnd(Duration.ofSeconds(30))) {
                process.kill();
            }
        }
    }

    /** Sends SIGSTOP to all its processes. */
    public void freeze() {
        if (process != null) {
            process.signalAll("STOP");
        }
    }

    /** Sends SIGCONT to all its processes. */
    public void thaw() {
        if (process != null) {
            process.signalAll("CONT");
        }
    }
}
