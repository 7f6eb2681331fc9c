package news.hearsay.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long the threads of a process have waited for a processor, by the statistics of the Linux scheduler; elsewhere
 * nothing. A limit of time that leaves these waits out holds on a busy machine, too.
 */
final class ProcessorWaits {

    private final Path threads;
    private final Map<Path, Long> before = new HashMap<>();
    private final Map<Path, Long> latest = new HashMap<>();

    /** Starts to count. */
    ProcessorWaits(Process process) {
        threads = Path.of("/proc", Long.toString(process.pid()), "task");
        read(before);
    }

    /**
     * Returns the sum of the waits so far. Waits of a thread that has ended count until the last call before its end.
     */
    Duration total() {
        read(latest);
        return Duration.ofNanos(latest.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum());
    }

    private void read(Map<Path, Long> waits) {
        if (!Files.exists(threads)) {
            return;
        }
        try (Stream<Path> each = Files.list(threads)) {
            each.forEach(thread -> readOne(thread, waits));
        } catch (IOException | UncheckedIOException _) {
            // the process has ended
        }
    }

    /** The second number is the time on the run queue in nanoseconds. */
    private static void readOne(Path thread, Map<Path, Long> waits) {
        try {
            String[] numbers = Files.readString(thread.resolve("schedstat")).split("\\s+");
            waits.put(thread, Long.parseLong(numbers[1]));
        } catch (NoSuchFileException _) {
            // the thread has ended, or the kernel keeps no statistics
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
