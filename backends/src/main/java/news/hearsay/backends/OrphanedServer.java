package news.hearsay.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that outlived the process which started it, because that was killed. */
record OrphanedServer(Path folder, ProcessHandle process) {

    private static final int STOP_SECONDS = 30;

    /** The server that still runs on a data folder, if any, according to the process id that it noted there. */
    static Optional<OrphanedServer> in(Path folder) throws IOException {
        Path note = folder.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.size() < 2 || !lines.getFirst().strip().matches("[0-9]{1,9}") || !isSame(folder, lines.get(1))) {
            return Optional.empty();
        }
        // The id may long belong to another program, which must be left alone.
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().filter(command -> command.contains("postgres")).isPresent())
                .map(process -> new OrphanedServer(folder, process));
    }

    /** Stops it as {@code pg_ctl stop -m fast} would: clients are disconnected, what is committed is kept. */
    void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start().waitFor();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CannotStartException("a PostgreSQL left behind (process %d) still uses %s: stop it".formatted(process.pid(), folder), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("interrupted while a PostgreSQL left behind stopped", e);
        } catch (Exception e) {
            throw new CannotStartException("can't stop the PostgreSQL left behind (process %d): stop it".formatted(process.pid()), e);
        }
    }

    private static boolean isSame(Path folder, String noted) throws IOException {
        Path other = Path.of(noted.strip());
        return Files.exists(other) && Files.isSameFile(folder, other);
    }
}
