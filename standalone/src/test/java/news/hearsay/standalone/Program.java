package news.hearsay.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.backends.Ports;

/** {@code up} as a user starts it: a process with a data folder, on ports that are free. */
final class Program implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final Process process;

    private Program(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it with its data in {@code folder/data}. */
    static Program start(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Hearsay.class.getName(),
                "up",
                "--data",
                folder.resolve("data").toString(),
                "--coverage-port",
                Integer.toString(Ports.free()),
                "--kafka-port",
                Integer.toString(Ports.free()),
                "--postgresql-port",
                Integer.toString(Ports.free())));
        command.addAll(options.length > 0 ? List.of(options) : List.of("--port", Integer.toString(Ports.free())));
        return new Program(
                folder,
                new ProcessBuilder(command)
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile())
                        .start());
    }

    Process process() {
        return process;
    }

    /** Waits until it says where it answers. */
    Addresses awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var addresses = Addresses.in(folder.resolve("data")).filter(noted -> noted.process() == process.pid());
            if (addresses.isPresent()) {
                return addresses.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready: " + told());
    }

    /** What it wrote to standard error. */
    String told() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
