package news.hearsay.standalone.archive;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import news.hearsay.standalone.cli.ProgressLine;

/** Prints how far an import has come, as a bar. */
final class ImportProgress {

    private static final int WIDTH = 30;

    private final ProgressLine line;
    private final long totalBytes;
    private final AtomicLong bytesRead = new AtomicLong();
    private final long acceptedBefore;
    private long bytesBefore;

    ImportProgress(PrintStream out, long totalBytes, long acceptedBefore) {
        this.line = new ProgressLine(out);
        this.totalBytes = totalBytes;
        this.acceptedBefore = acceptedBefore;
    }

    void read(long bytes) {
        bytesRead.addAndGet(bytes);
    }

    /** Marks what was read so far as work of an earlier run. */
    void skipped() {
        bytesBefore = bytesRead.get();
    }

    void show(Checkpoint checkpoint) {
        line.show(() -> text(checkpoint));
    }

    /** Removes the bar, so that a message can take its place. */
    void end() {
        line.end();
    }

    double seconds() {
        return line.seconds();
    }

    /** Articles per second of this run. */
    double rate(Checkpoint checkpoint) {
        return line.rate(checkpoint.accepted() - acceptedBefore);
    }

    private String text(Checkpoint checkpoint) {
        double share = totalBytes == 0 ? 1 : Math.min(1, (double) bytesRead.get() / totalBytes);
        int filled = (int) (share * WIDTH);
        double perByte = seconds() / Math.max(1, bytesRead.get() - bytesBefore);
        return "[%s%s] %3.0f %%  %,d articles, %,.0f/s, %s left, %,d rejected"
                .formatted(
                        "#".repeat(filled),
                        " ".repeat(WIDTH - filled),
                        100 * share,
                        checkpoint.accepted(),
                        rate(checkpoint),
                        ProgressLine.duration(perByte * Math.max(0, totalBytes - bytesRead.get())),
                        checkpoint.rejected());
    }
}
