package news.hearsay.standalone.archive;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Prints how far an import has come: a bar on a terminal, otherwise a line every ten seconds. */
final class ImportProgress {

    private static final int WIDTH = 30;
    private static final Duration EVERY_ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration EVERY_OTHERWISE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final long totalBytes;
    private final AtomicLong bytesRead = new AtomicLong();
    private final long start = System.nanoTime();
    private final long acceptedBefore;
    private long bytesBefore;
    private long printed;

    ImportProgress(PrintStream out, boolean terminal, long totalBytes, long acceptedBefore) {
        this.out = out;
        this.terminal = terminal;
        this.totalBytes = totalBytes;
        this.acceptedBefore = acceptedBefore;
        this.printed = start;
    }

    void read(long bytes) {
        bytesRead.addAndGet(bytes);
    }

    /** Marks what was read so far as work of an earlier run. */
    void skipped() {
        bytesBefore = bytesRead.get();
    }

    void show(Checkpoint checkpoint) {
        long now = System.nanoTime();
        if (now - printed < (terminal ? EVERY_ON_TERMINAL : EVERY_OTHERWISE).toNanos()) {
            return;
        }
        printed = now;
        String line = line(checkpoint, now);
        if (terminal) {
            out.print("\r" + line + "\u001B[K");
        } else {
            out.println(line);
        }
    }

    /** Removes the bar, so that a message can take its place. */
    void end() {
        if (terminal) {
            out.print("\r\u001B[K");
        }
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Articles per second of this run. */
    double rate(Checkpoint checkpoint) {
        return (checkpoint.accepted() - acceptedBefore) / Math.max(0.001, seconds());
    }

    private String line(Checkpoint checkpoint, long now) {
        double share = totalBytes == 0 ? 1 : Math.min(1, (double) bytesRead.get() / totalBytes);
        int filled = (int) (share * WIDTH);
        double perByte = (now - start) / 1e9 / Math.max(1, bytesRead.get() - bytesBefore);
        return "[%s%s] %3.0f %%  %,d articles, %,.0f/s, %s left, %,d rejected"
                .formatted(
                        "#".repeat(filled),
                        " ".repeat(WIDTH - filled),
                        100 * share,
                        checkpoint.accepted(),
                        rate(checkpoint),
                        left(perByte * Math.max(0, totalBytes - bytesRead.get())),
                        checkpoint.rejected());
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole < 3600 ? whole / 60 + " min" : whole / 3600 + " h";
    }
}
