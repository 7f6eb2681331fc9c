package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.hearsay.backends.Ports;
import news.hearsay.standalone.cli.Addresses;

/** {@code up} as a user starts it: a process with a data folder, on free ports. */
final class Program {

    private static final String MAIN_CLASS = "news.hearsay.standalone.Hearsay";

    static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Path data;
    private final Path err;
    private final Process process;

    /** How a process ended, and what it wrote to standard error. */
    record Exit(int status, String err) {}

    private Program(Path data, Path err, Process process) {
        this.data = data;
        this.err = err;
        this.process = process;
    }

    /** @param options override the free ports */
    static Program start(Path data, String... options) throws IOException {
        return start(data, Map.of(), options);
    }

    /**
     * @param environment variables of the process
     * @param options override the free ports
     */
    static Program start(Path data, Map<String, String> environment, String... options) throws IOException {
        Path output = Files.createTempDirectory(data.toAbsolutePath().getParent(), "output");
        List<String> command = command(
                "up",
                "--data",
                data.toString(),
                "--coverage-port",
                Integer.toString(Ports.free()),
                "--feeds-port",
                Integer.toString(Ports.free()),
                "--kafka-port",
                Integer.toString(Ports.free()),
                "--postgresql-port",
                Integer.toString(Ports.free()));
        command.addAll(options.length > 0 ? List.of(options) : List.of("--port", Integer.toString(Ports.free())));
        Path err = output.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.resolve("out").toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new Program(data, err, process);
    }

    /** Runs another command until it ends and returns its output. */
    static String run(String... arguments) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Starts another command, which writes to a file. */
    static Process startCommand(Path output, String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN_CLASS));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Waits until the program is ready and has written its addresses. */
    Addresses awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var addresses = Addresses.in(data).filter(saved -> saved.process() == process.pid());
            if (addresses.isPresent()) {
                return addresses.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready: " + Files.readString(err));
    }

    /** Waits until the program ends by itself. */
    Exit awaitExit() throws IOException, InterruptedException {
        assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Exit(process.exitValue(), Files.readString(err));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
