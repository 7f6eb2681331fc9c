package news.hearsay.standalone.reread;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Pace;

/**
 * Has articles read again, page by page. A page is sent when the one before it is stored, and when coverage has nearly
 * caught up, so that few articles are ahead of a live one at any time.
 */
final class Reread {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(100);
    private static final Duration BETWEEN_CHECKS_OF_COVERAGE = Duration.ofSeconds(1);

    private final OutdatedArticles stored;
    private final ReadingInstances instances;
    private final RereadTopic topic;
    private final RereadProgress progress;
    private final Pace pace;
    private final Limits limits;

    /**
     * How much is on its way at a time, and for how long.
     *
     * @param page number of articles that are sent at once
     * @param coverageBacklog number of articles that coverage may be behind when a page is sent
     * @param patience how long it may take until a further article of a page is stored
     */
    record Limits(int page, long coverageBacklog, Duration patience) {}

    Reread(
            OutdatedArticles stored,
            ReadingInstances instances,
            RereadTopic topic,
            RereadProgress progress,
            Pace pace,
            Limits limits) {
        this.stored = stored;
        this.instances = instances;
        this.topic = topic;
        this.progress = progress;
        this.pace = pace;
        this.limits = limits;
    }

    /**
     * Has articles read again until none is left.
     *
     * @param articles how many at most
     * @throws CommandFailedException if the services do not read or store articles
     */
    void run(long articles) throws InterruptedException {
        String last = "";
        long left = articles;
        while (left > 0) {
            List<String> page = stored.after(last, (int) Math.min(left, limits.page));
            if (page.isEmpty()) {
                return;
            }
            instances.requireVersion();
            awaitCoverage();
            topic.send(revision -> stored.revisions(page, revision));
            progress.add(page.size(), awaitStored(page));
            pace.pause(page.size());
            last = page.getLast();
            left -= page.size();
        }
    }

    private void awaitCoverage() throws InterruptedException {
        long backlog = stored.coverageBacklog();
        while (backlog > limits.coverageBacklog) {
            progress.waiting("coverage is %,d articles behind".formatted(backlog));
            Thread.sleep(BETWEEN_CHECKS_OF_COVERAGE);
            backlog = stored.coverageBacklog();
        }
    }

    /** Returns the number of articles that could not be read. */
    private int awaitStored(List<String> page) throws InterruptedException {
        Set<String> rejected = new HashSet<>();
        Set<String> waiting = stored.left(page);
        long end = System.nanoTime() + limits.patience.toNanos();
        int fewest = waiting.size();
        while (!rejected.containsAll(waiting)) {
            if (System.nanoTime() > end) {
                throw new CommandFailedException(
                        "no article has been read and stored for %d s: check that the extract service and the store run; the same command continues"
                                .formatted(limits.patience.toSeconds()));
            }
            Thread.sleep(BETWEEN_CHECKS);
            rejected.addAll(topic.rejected());
            waiting = stored.left(page);
            if (waiting.size() < fewest) {
                fewest = waiting.size();
                end = System.nanoTime() + limits.patience.toNanos();
            }
            progress.waiting("%,d articles are on their way".formatted(waiting.size()));
        }
        return waiting.size();
    }
}
