package news.hearsay.standalone;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A program that the script starts in place of Hearsay. Its {@code up} writes its process and whether its JVM was given
 * an AOT cache to the data folder, then waits. A training run fails if there is a file training-fails next to its jar.
 */
final class StartupProgram {

    private StartupProgram() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        if (!given.getFirst().equals("up") || (trains() && Files.exists(jar().resolveSibling("training-fails")))) {
            return;
        }
        Path data = Files.createDirectories(Path.of(given.get(given.indexOf("--data") + 1)));
        Path complete = Files.writeString(
                data.resolve("running"),
                "process=%d%ncached=%s%n".formatted(ProcessHandle.current().pid(), hasOption("-XX:AOTCache=")));
        Files.move(complete, data.resolve("running.properties"), StandardCopyOption.ATOMIC_MOVE);
        Thread.currentThread().join();
    }

    private static boolean trains() {
        return hasOption("-XX:AOTCacheOutput=");
    }

    private static boolean hasOption(String prefix) {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(option -> option.startsWith(prefix));
    }

    private static Path jar() {
        return Path.of(System.getProperty("java.class.path"));
    }
}
