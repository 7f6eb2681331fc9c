package news.hearsay.faults.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One instance of a service, as a process that starts and stops. */
public final class ServiceInstance {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String name;
    private final JavaProgram program;
    private final ProcessReaper reaper;
    private final Path folder;
    private final int port;
    private final List<String> settings;
    private @Nullable ChildProcess process;

    ServiceInstance(
            String name, JavaProgram program, ProcessReaper reaper, Path folder, int port, List<String> settings) {
        this.name = name;
        this.program = program;
        this.reaper = reaper;
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    public String name() {
        return name;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts the process with its usual settings and returns at once. */
    public void start() {
        start(List.of(), Map.of());
    }

    /**
     * Starts the process with further settings and returns at once.
     *
     * @param more settings, such as {@code --name=value}
     * @param environment variables of the process
     */
    public void start(List<String> more, Map<String, String> environment) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        arguments.add("--hearsay.faults.trap=" + trapFile());
        arguments.addAll(more);
        removeTrap();
        process = ChildProcess.start(
                reaper, folder.resolve(name + ".log"), program.command(List.of(), arguments), environment);
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public void awaitReady() throws InterruptedException {
        Await.until(name + " is ready", Await.LONG_PATIENCE, () -> {
            if (!isRunning()) {
                throw new IllegalStateException(name + " has ended: see its log");
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"));
            return HTTP.send(request.timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        });
    }

    /** Sends SIGKILL and returns when the process has ended. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Sends SIGTERM, then SIGKILL if the process does not end. */
    public void stop() throws InterruptedException {
        if (process != null) {
            process.stop();
        }
    }

    /** Sends SIGTERM and returns at once. */
    void askToStop() {
        if (isRunning()) {
            running().signal("TERM");
        }
    }

    /** Sends SIGSTOP. */
    public void freeze() {
        running().signal("STOP");
    }

    /** Sends SIGCONT. */
    public void thaw() {
        running().signal("CONT");
    }

    /**
     * Sets a trap: the process halts or freezes at a point, such as {@code before:producer.commitTransaction}.
     *
     * @param times the number of times that the process reaches the point until the trap springs
     * @param action {@code halt} or {@code freeze}
     */
    public void setTrap(String point, int times, String action) throws IOException {
        Path written = folder.resolve(name + ".trap-new");
        Files.writeString(written, point + " " + times + " " + action);
        Files.move(written, trapFile(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns whether the trap has sprung. */
    public boolean trapHasSprung() {
        return Files.notExists(trapFile());
    }

    /** Waits until the process has ended. */
    public void awaitEnd() throws InterruptedException {
        if (!running().awaitEnd(Await.PATIENCE)) {
            throw new IllegalStateException(name + " did not end");
        }
    }

    /** Removes a trap that has not sprung. */
    public void removeTrap() {
        try {
            Files.deleteIfExists(trapFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path trapFile() {
        return folder.resolve(name + ".trap");
    }

    private ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }
}
