package news.hearsay.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server that outlived the process which started it, because that was killed. */
record OrphanedServer(Path folder, ProcessHandle process) {

    private static final String NOTE = "postmaster.pid";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    /** The server that still runs on a data folder, if any, according to the process id that it noted there. */
    static Optional<OrphanedServer> in(Path folder) throws IOException {
        Path note = folder.resolve(NOTE);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.size() < 2 || !lines.getFirst().strip().matches("[0-9]{1,9}") || !isSame(folder, lines.get(1))) {
            return Optional.empty();
        }
        // The id may long belong to another program, which must be left alone.
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent())
                .map(process -> new OrphanedServer(folder, process));
    }

    /** Stops it as {@code pg_ctl stop -m fast} would: clients are disconnected, what is committed is kept. */
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
            throw new CannotStartException("interrupted while a PostgreSQL left behind stopped", e);
        }
    }

    /** Its note vanishes as its last act; the process itself may linger as a zombie until somebody reaps it. */
    private void awaitStop() throws InterruptedException {
        long end = System.nanoTime() + STOP_LIMIT.toNanos();
        while (Files.exists(folder.resolve(NOTE)) && process.isAlive()) {
            if (System.nanoTime() > end) {
                throw new CannotStartException(advice());
            }
            Thread.sleep(50);
        }
    }

    private String advice() {
        return "a PostgreSQL left behind (process %d) still uses %s and does not stop: end it"
                .formatted(process.pid(), folder);
    }

    private static boolean isSame(Path folder, String noted) throws IOException {
        Path other = Path.of(noted.strip());
        return Files.exists(other) && Files.isSameFile(folder, other);
    }
}
