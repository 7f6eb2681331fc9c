package news.hearsay.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server that a killed process left running. */
record OrphanedServer(Path folder, ProcessHandle process) {

    private static final String PID_FILE = "postmaster.pid";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    /** Finds the server that runs on a data folder by the pid file there. */
    static Optional<OrphanedServer> in(Path folder) throws IOException {
        Path pidFile = folder.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !lines.getFirst().strip().matches("[0-9]{1,9}") || !isSame(folder, lines.get(1))) {
            return Optional.empty();
        }
        // The id may belong to another program by now, which must not be stopped.
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent())
                .map(process -> new OrphanedServer(folder, process));
    }

    /** Stops the server as {@code pg_ctl stop -m fast} does: clients are disconnected, commits are kept. */
    void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            awaitStop();
        } catch (IOException e) {
            throw new CannotStartException(advice(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("interrupted while an orphaned PostgreSQL stopped", e);
        }
    }

    /** The server deletes its pid file last; the process may remain as a zombie. */
    private void awaitStop() throws InterruptedException {
        long end = System.nanoTime() + STOP_LIMIT.toNanos();
        while (Files.exists(folder.resolve(PID_FILE)) && process.isAlive()) {
            if (System.nanoTime() > end) {
                throw new CannotStartException(advice());
            }
            Thread.sleep(50);
        }
    }

    private String advice() {
        return "an orphaned PostgreSQL (process %d) uses %s and does not stop: kill it"
                .formatted(process.pid(), folder);
    }

    private static boolean isSame(Path folder, String other) throws IOException {
        Path path = Path.of(other.strip());
        return Files.exists(path) && Files.isSameFile(folder, path);
    }
}
