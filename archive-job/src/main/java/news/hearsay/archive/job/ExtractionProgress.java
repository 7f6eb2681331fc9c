package news.hearsay.archive.job;

import java.io.PrintStream;

/** Prints how far a job is: at most one line in five seconds. */
final class ExtractionProgress {

    private static final long PAUSE_NANOS = 5_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private final int parts;
    private final long start = System.nanoTime();
    private long last = start;

    ExtractionProgress(PrintStream out, int parts) {
        this.out = out;
        this.parts = parts;
    }

    /** @param complete the number of complete parts, with those of earlier runs */
    void show(int complete, PartCount total) {
        long now = System.nanoTime();
        if (now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        out.printf(
                "%,d of %,d parts: %,d articles, %,d rejected, %,d claims after %.0f s%n",
                complete, parts, total.articles(), total.rejected(), total.claims(), (now - start) / NANOS_PER_SECOND);
    }
}
