package news.hearsay.faults.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The broker's process. */
public final class BrokerProcess {

    private final JavaProgram program;
    private final ProcessReaper reaper;
    private final Path folder;
    private final int port;
    private final List<Integer> otherPorts;
    private @Nullable ChildProcess process;

    /** @param otherPorts pairs of ports: a listener's port and that of its proxy */
    BrokerProcess(JavaProgram program, ProcessReaper reaper, Path folder, int port, List<Integer> otherPorts) {
        this.program = program;
        this.reaper = reaper;
        this.folder = folder;
        this.port = port;
        this.otherPorts = otherPorts;
    }

    /** Starts the process and returns at once. */
    public void start() {
        List<String> arguments = new ArrayList<>(List.of(folder.resolve("kafka").toString(), Integer.toString(port)));
        otherPorts.forEach(other -> arguments.add(other.toString()));
        List<String> command = program.command(List.of("-Dlogback.configurationFile=broker-log.xml"), arguments);
        process = ChildProcess.start(reaper, folder.resolve("broker.log"), command, Map.of());
    }

    public void awaitReady() throws InterruptedException {
        Await.until("the broker responds", Await.LONG_PATIENCE, () -> {
            if (process == null || !process.isAlive()) {
                throw new IllegalStateException("the broker has ended: see its log");
            }
            try (Admin admin = admin()) {
                return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
            }
        });
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Returns host and port for clients without a proxy. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    public Admin admin() {
        return Admin.create(
                Map.of("bootstrap.servers", address(), "default.api.timeout.ms", 5_000, "request.timeout.ms", 5_000));
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

    /** Sends SIGSTOP. */
    public void freeze() {
        if (process != null) {
            process.signal("STOP");
        }
    }

    /** Sends SIGCONT. */
    public void thaw() {
        if (process != null) {
            process.signal("CONT");
        }
    }
}
