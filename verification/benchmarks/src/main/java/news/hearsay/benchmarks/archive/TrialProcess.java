package news.hearsay.benchmarks.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import news.hearsay.benchmarks.processes.Stopping;

/** A command in its own process, with all that it starts, and what they use. */
final class TrialProcess implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Process process;
    private final Path log;
    private final ProcessTreeUse use;
    private final long start = System.nanoTime();

    private TrialProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.use = ProcessTreeUse.of(process.toHandle());
        // nothing outlives this program, however it ends
        Runtime.getRuntime().addShutdownHook(new Thread(this::killAll));
    }

    /** Starts a command, which writes to the file. */
    static TrialProcess start(ProcessBuilder command, Path log) throws IOException {
        return new TrialProcess(
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    /**
     * What a command took.
     *
     * @param seconds elapsed
     * @param processorSeconds user and system, of all its processes
     * @param peakMebibytes the peak of the sum of their memory
     */
    record Took(double seconds, double processorSeconds, double peakMebibytes) {

        Took plus(Took other) {
            return new Took(
                    seconds + other.seconds,
                    processorSeconds + other.processorSeconds,
                    Math.max(peakMebibytes, other.peakMebibytes));
        }
    }

    /** Waits for the end, and requires the status 0. */
    Took await() throws IOException, InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            List<String> lines = Files.readAllLines(log);
            throw new IllegalStateException("exit status %d, see %s: %s"
                    .formatted(status, log, lines.isEmpty() ? "no output" : lines.getLast()));
        }
        return took();
    }

    /** Waits until a condition holds, and returns whether the process is alive then. */
    boolean awaitAlive(Condition condition) throws Exception {
        while (process.isAlive() && !condition.holds()) {
            Thread.sleep(POLL);
        }
        return process.isAlive();
    }

    /** A condition that may fail while it is checked. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Kills the process itself (SIGKILL). */
    Took kill() throws InterruptedException {
        Took took = took();
        process.destroyForcibly().waitFor();
        return took;
    }

    /** Returns the processes that it has started, directly or indirectly, and whose command line matches. */
    List<ProcessHandle> started(Predicate<String> commandLine) {
        return process.descendants()
                .filter(handle -> commandLine.test(commandLine(handle)))
                .toList();
    }

    private static String commandLine(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc/" + handle.pid(), "cmdline"));
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    private Took took() {
        return new Took((System.nanoTime() - start) / 1e9, use.processorSeconds(), use.peakMebibytes());
    }

    private void killAll() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        use.close();
        Stopping.stop(process, Duration.ofSeconds(10));
        killAll();
    }
}
