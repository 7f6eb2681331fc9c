package news.hearsay.faults.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of a pipeline, registered with the process reaper, with its output in a file. */
public final class ChildProcess {

    private final Process process;
    private final ProcessReaper reaper;

    private ChildProcess(Process process, ProcessReaper reaper) {
        this.process = process;
        this.reaper = reaper;
    }

    static ChildProcess start(ProcessReaper reaper, Path log, List<String> command, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            reaper.started(process);
            return new ChildProcess(process, reaper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGKILL to the process and its children. Returns when they have ended. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
        reaper.ended(process);
    }

    /** Sends SIGTERM, then SIGKILL if the process does not end within 90 s. */
    void stop() throws InterruptedException {
        if (isAlive()) {
            signal("TERM");
            if (!awaitEnd(Duration.ofSeconds(90))) {
                kill();
            }
        }
    }

    /** Sends SIGKILL to this process only. */
    void killAlone() {
        process.destroyForcibly();
        process.onExit().join();
        reaper.ended(process);
    }

    /** Sends a signal by name, such as TERM. */
    void signal(String name) {
        signal(name, process.toHandle());
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a signal by name to this process and its children. */
    void signalAll(String name) {
        process.children().forEach(child -> signal(name, child));
        signal(name);
    }

    /** Returns the exit status of a process that has ended. */
    int exitStatus() {
        return process.exitValue();
    }

    /** Waits for the end. Returns whether it came within the limit. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (ended) {
            reaper.ended(process);
        }
        return ended;
    }
}
