package news.hearsay.standalone.reread;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Prints how far the articles are read: one line that is replaced on a terminal, otherwise a line every ten seconds.
 */
final class RereadProgress {

    private static final Duration EVERY_ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration EVERY_OTHERWISE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final long total;
    private final long start = System.nanoTime();
    private long printed = start;
    private long articles;
    private long failed;

    /** @param total number of articles that are to be read */
    RereadProgress(PrintStream out, boolean terminal, long total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /** Counts articles, of which some could not be read. */
    void add(long moreArticles, long moreFailed) {
        articles += moreArticles;
        failed += moreFailed;
        print("");
    }

    /** Shows what the command waits for. */
    void waiting(String reason) {
        print("; waiting: " + reason);
    }

    private void print(String addition) {
        long now = System.nanoTime();
        if (now - printed >= (terminal ? EVERY_ON_TERMINAL : EVERY_OTHERWISE).toNanos()) {
            printed = now;
            String line = line() + addition;
            out.print(terminal ? "\r" + line + "\u001B[K" : line + System.lineSeparator());
            out.flush();
        }
    }

    /** Removes the line, so that a message can take its place. */
    void end() {
        if (terminal) {
            out.print("\r\u001B[K");
        }
        out.flush();
    }

    /** The articles that were read again. */
    long read() {
        return articles - failed;
    }

    /** The articles that could not be read. */
    long failed() {
        return failed;
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Articles a second. */
    double rate() {
        return articles / Math.max(0.001, seconds());
    }

    private String line() {
        return "%,d of %,d articles, %,.0f/s, %s left, %,d failed"
                .formatted(
                        articles, total, rate(), left(Math.max(0, total - articles) / Math.max(0.001, rate())), failed);
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole < 3600 ? whole / 60 + " min" : whole / 3600 + " h";
    }
}
