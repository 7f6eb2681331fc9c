package news.hearsay.alerts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.SmartLifecycle;

/**
 * The service as a process of its own, which starts all that it consists of, and then waits for {@link #release} before
 * it works. Several can start at the same time.
 */
final class HeldService implements AutoCloseable {

    private final Process process;

    private HeldService(Process process) {
        this.process = process;
    }

    static HeldService start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                HeldService.class.getName()));
        command.addAll(arguments);
        return new HeldService(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Lets it work. */
    void release() throws IOException {
        try (OutputStream input = process.getOutputStream()) {
            input.write('\n');
        }
    }

    /** Sends SIGKILL and waits for the end. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Starts before everything else and waits for a byte on the standard input. */
    private static final class Gate implements SmartLifecycle {

        private boolean open;

        @Override
        public void start() {
            try {
                open = System.in.read() >= 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!open) {
                // the test has ended
                Runtime.getRuntime().halt(1);
            }
        }

        @Override
        public void stop() {
            open = false;
        }

        @Override
        public boolean isRunning() {
            return open;
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }
    }

    public static void main(String... arguments) {
        AlertApplication.builder()
                // what the work does not need, such as metrics, is not started
                .lazyInitialization(true)
                .initializers(context -> {
                    ConfigurableListableBeanFactory beans = context.getBeanFactory();
                    beans.registerSingleton("gate", new Gate());
                    beans.registerSingleton(
                            "eager", LazyInitializationExcludeFilter.forBeanTypes(SmartLifecycle.class));
                })
                .run(arguments);
    }
}
