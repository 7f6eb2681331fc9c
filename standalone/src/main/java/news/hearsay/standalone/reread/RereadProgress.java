package news.hearsay.standalone.reread;

import java.io.PrintStream;
import news.hearsay.standalone.cli.ProgressLine;

/** Prints how far the articles are read. */
final class RereadProgress {

    private final ProgressLine line;
    private final long total;
    private long articles;
    private long failed;

    /** @param total number of articles that are to be read */
    RereadProgress(PrintStream out, long total) {
        this.line = new ProgressLine(out);
        this.total = total;
    }

    /** Counts articles, of which some could not be read. */
    void add(long moreArticles, long moreFailed) {
        articles += moreArticles;
        failed += moreFailed;
        line.show(this::text);
    }

    /** Shows what the command waits for. */
    void waiting(String reason) {
        line.show(() -> text() + "; waiting: " + reason);
    }

    /** Removes the line, so that a message can take its place. */
    void end() {
        line.end();
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
        return line.seconds();
    }

    /** Articles a second. */
    double rate() {
        return line.rate(articles);
    }

    private String text() {
        double left = Math.max(0, total - articles) / Math.max(0.001, rate());
        return "%,d of %,d articles, %,.0f/s, %s left, %,d failed"
                .formatted(articles, total, rate(), ProgressLine.duration(left), failed);
    }
}
