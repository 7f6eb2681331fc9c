package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.hearsay.standalone.pipeline.Service;

/** A service in a process of its own. */
record ServiceProcess(Process process, Path log) implements AutoCloseable {

    static ServiceProcess start(Service service, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                service.mainClass()));
        command.addAll(service.settings());
        // Without a web server only virtual threads run, which do not keep the process alive.
        command.add("--spring.main.keep-alive=true");
        Path log = folder.resolve(service.name() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new ServiceProcess(process, log);
    }

    /** Sends SIGTERM and asserts that the process ends in time, apart from its waits for a processor. */
    void terminate(int seconds) throws InterruptedException {
        assertThat(process.isAlive()).as("runs before SIGTERM, see %s", log).isTrue();
        ProcessorWaits waits = new ProcessorWaits(process);
        long start = System.nanoTime();
        process.destroy();
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            assertThat(elapsed.minus(waits.total()))
                    .as("stopped within %d s, see %s", seconds, log)
                    .isLessThan(Duration.ofSeconds(seconds));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
