package news.hearsay.benchmarks.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The processor time and the memory of a process and all that it has started, as Linux counts them, read several times
 * a second. The time of a process that has ended is that of the last reading.
 */
final class ProcessTreeUse implements AutoCloseable {

    /** Linux counts in hundredths of a second (proc(5), {@code USER_HZ}). */
    private static final double TICKS_PER_SECOND = 100;

    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private final ProcessHandle root;
    private final Map<Long, Long> ticks = new HashMap<>();
    private final Thread reader;
    private volatile double peakMebibytes;

    private ProcessTreeUse(ProcessHandle root) {
        this.root = root;
        this.reader = Thread.ofVirtual().unstarted(this::readRepeatedly);
    }

    /** Starts to read. */
    static ProcessTreeUse of(ProcessHandle root) {
        ProcessTreeUse use = new ProcessTreeUse(root);
        use.reader.start();
        return use;
    }

    /** Returns the processor time of all processes so far, user and system, in seconds. */
    synchronized double processorSeconds() {
        return ticks.values().stream().mapToLong(Long::longValue).sum() / TICKS_PER_SECOND;
    }

    /** Returns the peak of the sum of their memory, in MiB; pages that several share count in parts. */
    double peakMebibytes() {
        return peakMebibytes;
    }

    private void readRepeatedly() {
        try {
            while (true) {
                read();
                Thread.sleep(INTERVAL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void read() {
        double mebibytes = 0;
        for (long process : Stream.concat(Stream.of(root), root.descendants())
                .map(ProcessHandle::pid)
                .toList()) {
            String stat = file(process, "stat");
            if (stat.isEmpty()) {
                continue;
            }
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks.put(process, Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
            Matcher memory = PROPORTIONAL.matcher(file(process, "smaps_rollup"));
            mebibytes += memory.find() ? Long.parseLong(memory.group(1)) / 1024.0 : 0;
        }
        peakMebibytes = Math.max(peakMebibytes, mebibytes);
    }

    private static String file(long process, String name) {
        try {
            return Files.readString(Path.of("/proc/" + process, name));
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
