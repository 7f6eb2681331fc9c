package news.hearsay.standalone.extracted;

import java.io.PrintStream;
import java.time.Duration;
import news.hearsay.store.rows.AddedArticles;

/** Prints how far a load has come: one line that is replaced on a terminal, otherwise a line every ten seconds. */
final class LoadProgress {

    private static final Duration EVERY_ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration EVERY_OTHERWISE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final long total;
    private final long start = System.nanoTime();
    private long printed = start;
    private long before;
    private AddedArticles loaded = AddedArticles.NONE;
    private long rejected;
    private long rejectedBefore;

    /** @param total number of article revisions of the archive */
    LoadProgress(PrintStream out, boolean terminal, long total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /** Counts articles that an earlier run has loaded or rejected. */
    void skip(long earlierLoaded, long earlierRejected) {
        before += earlierLoaded;
        rejectedBefore += earlierRejected;
    }

    /**
     * Counts articles of this run.
     *
     * @param more those that are not rejected
     */
    void add(AddedArticles more, long moreRejected) {
        loaded = loaded.plus(more);
        rejected += moreRejected;
        long now = System.nanoTime();
        if (now - printed >= (terminal ? EVERY_ON_TERMINAL : EVERY_OTHERWISE).toNanos()) {
            printed = now;
            String line = line();
            out.print(terminal ? "\r" + line + "\u001B[K" : line + System.lineSeparator());
            out.flush();
        }
    }

    /** Prints a message on a line of its own. */
    void message(String text) {
        end();
        out.println(text);
    }

    /** Removes the line, so that a message can take its place. */
    void end() {
        if (terminal) {
            out.print("\r\u001B[K");
        }
        out.flush();
    }

    /** What became of the articles of the archive, in this run and in earlier ones. */
    String summary() {
        return "%,d new articles, %,d new revisions of known articles, %,d already there, %,d rejected%s%s"
                .formatted(
                        loaded.articles(),
                        loaded.revisions(),
                        loaded.known() + before,
                        rejected,
                        rejectedBefore == 0 ? "" : ", %,d rejected before".formatted(rejectedBefore),
                        loaded.removed() == 0
                                ? ""
                                : ", %,d left out: retention has removed them".formatted(loaded.removed()));
    }

    long rejected() {
        return rejected;
    }

    /** Articles that an earlier run has rejected. */
    long rejectedBefore() {
        return rejectedBefore;
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Articles a second of this run. */
    double rate() {
        return (loaded.total() + rejected) / Math.max(0.001, seconds());
    }

    private String line() {
        long done = before + rejectedBefore + loaded.total() + rejected;
        return "%,d of %,d articles, %,.0f/s, %s left, %,d rejected"
                .formatted(done, total, rate(), left(Math.max(0, total - done) / Math.max(0.001, rate())), rejected);
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole < 3600 ? whole / 60 + " min" : whole / 3600 + " h";
    }
}
