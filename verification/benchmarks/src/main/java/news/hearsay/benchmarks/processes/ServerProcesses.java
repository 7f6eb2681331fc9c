package news.hearsay.benchmarks.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The processor time, user and system, and the memory of a PostgreSQL server and of another process, as Linux counts
 * them.
 */
public final class ServerProcesses {

    /** Linux counts in hundredths of a second (proc(5), {@code USER_HZ}). */
    private static final double TICK_MS = 10;

    /** Fields of {@code /proc/PID/stat} after the name: user, system, and both of children that have ended. */
    private static final List<Integer> OWN = List.of(11, 12);

    private static final List<Integer> OF_ENDED_CHILDREN = List.of(13, 14);
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private final long server;
    private final long other;

    /**
     * Creates a measurement.
     *
     * @param data the data folder of a running PostgreSQL server
     * @param other the id of the other process
     */
    public ServerProcesses(Path data, long other) throws IOException {
        server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        this.other = other;
    }

    /**
     * What both have used.
     *
     * @param serverMillis processor time of the server and its sessions since its start; NaN if the system is not Linux
     * @param otherMillis processor time of the other process since its start; NaN if the system is not Linux
     */
    public record Times(double serverMillis, double otherMillis) {

        /** Returns the sum of both. */
        public double millis() {
            return serverMillis + otherMillis;
        }

        /** Returns what has been used since an earlier reading. */
        public Times since(Times earlier) {
            return new Times(serverMillis - earlier.serverMillis, otherMillis - earlier.otherMillis);
        }
    }

    /**
     * Memory now, in MiB: pages that several processes share count in parts (proc(5), {@code Pss}).
     *
     * @param server that of the server and its sessions
     * @param other that of the other process
     */
    public record Memory(double server, double other) {}

    /** Reads the processor times. */
    public Times times() {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            return new Times(Double.NaN, Double.NaN);
        }
        long ticks = ticks(server, OWN) + ticks(server, OF_ENDED_CHILDREN);
        for (long session : sessions().toList()) {
            ticks += ticks(session, OWN);
        }
        return new Times(ticks * TICK_MS, ticks(other, OWN) * TICK_MS);
    }

    /** Reads the memory; NaN if the system is not Linux. */
    public Memory memory() {
        double sessions = 0;
        for (long session : sessions().toList()) {
            sessions += mebibytes(session);
        }
        return new Memory(mebibytes(server) + sessions, mebibytes(other));
    }

    private Stream<Long> sessions() {
        return ProcessHandle.of(server).orElseThrow().children().map(ProcessHandle::pid);
    }

    private static double mebibytes(long process) {
        if (!Files.exists(Path.of("/proc/self/smaps_rollup"))) {
            return Double.NaN;
        }
        Matcher proportional = PROPORTIONAL.matcher(read(process, "smaps_rollup"));
        return proportional.find() ? Long.parseLong(proportional.group(1)) / 1024.0 : 0;
    }

    private static long ticks(long process, List<Integer> fields) {
        String line = read(process, "stat");
        if (line.isEmpty()) {
            return 0;
        }
        String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return fields.stream().mapToLong(field -> Long.parseLong(values[field])).sum();
    }

    /** Returns an empty text if the process has ended. */
    private static String read(long process, String file) {
        try {
            return Files.readString(Path.of("/proc/" + process, file));
        } catch (IOException e) {
            return "";
        }
    }
}
