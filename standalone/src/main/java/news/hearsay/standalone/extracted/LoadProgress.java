package news.hearsay.standalone.extracted;

import java.io.PrintStream;
import news.hearsay.standalone.cli.ProgressLine;
import news.hearsay.store.rows.AddedArticles;

/** Prints how far a load has come. */
final class LoadProgress {

    private final PrintStream out;
    private final ProgressLine line;
    private final long total;
    private long before;
    private AddedArticles loaded = AddedArticles.NONE;
    private long rejected;
    private long rejectedBefore;

    /** @param total number of article revisions of the archive */
    LoadProgress(PrintStream out, long total) {
        this.out = out;
        this.line = new ProgressLine(out);
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
        line.show(this::text);
    }

    /** Prints a message on a line of its own. */
    void message(String text) {
        end();
        out.println(text);
    }

    /** Removes the line, so that a message can take its place. */
    void end() {
        line.end();
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
        return line.seconds();
    }

    /** Articles a second of this run. */
    double rate() {
        return line.rate(loaded.total() + rejected);
    }

    private String text() {
        long done = before + rejectedBefore + loaded.total() + rejected;
        double left = Math.max(0, total - done) / Math.max(0.001, rate());
        return "%,d of %,d articles, %,.0f/s, %s left, %,d rejected"
                .formatted(done, total, rate(), ProgressLine.duration(left), rejected);
    }
}
