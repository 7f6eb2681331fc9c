package news.hearsay.benchmarks.queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processor time of a database server and of another process, user and system, as Linux counts it. */
final class ProcessorTime {

    /** Linux counts in hundredths of a second (proc(5), {@code USER_HZ}). */
    private static final double TICK_MS = 10;

    /** Fields of {@code /proc/PID/stat} after the name: user, system, and both of children that have ended. */
    private static final List<Integer> OWN = List.of(11, 12);

    private static final List<Integer> OF_ENDED_CHILDREN = List.of(13, 14);

    private final long server;
    private final long other;

    /**
     * Creates a measurement.
     *
     * @param data the data folder of a running PostgreSQL server
     * @param other the id of the other process
     */
    ProcessorTime(Path data, long other) throws IOException {
        server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        this.other = other;
    }

    /** Returns the time since both have started, in milliseconds; NaN if the system is not Linux. */
    double milliseconds() throws IOException {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            return Double.NaN;
        }
        long ticks = ticks(other, OWN) + ticks(server, OWN) + ticks(server, OF_ENDED_CHILDREN);
        for (ProcessHandle session :
                ProcessHandle.of(server).orElseThrow().children().toList()) {
            ticks += ticks(session.pid(), OWN);
        }
        return ticks * TICK_MS;
    }

    private static long ticks(long process, List<Integer> fields) throws IOException {
        Path file = Path.of("/proc/" + process + "/stat");
        if (!Files.exists(file)) {
            return 0;
        }
        String line = Files.readString(file);
        String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return fields.stream().mapToLong(field -> Long.parseLong(values[field])).sum();
    }
}
