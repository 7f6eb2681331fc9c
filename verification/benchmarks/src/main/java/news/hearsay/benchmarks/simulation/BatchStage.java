package news.hearsay.benchmarks.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * An instance of a service that takes what waits in batches, works on a batch, and passes it on when its transaction
 * has committed. It first works on its own processors, then on those of a database.
 *
 * <p>An instance that fails loses its batch in progress. The batch goes back to the head of the queue, since its
 * offsets were not committed, and the instance goes on after the outage.
 */
final class BatchStage {

    private final EventQueue events;
    private final StageTimes times;
    private final Station processors;
    private final Station database;
    private final Consumer<List<SimulatedArticle>> next;
    private final Deque<SimulatedArticle> waiting = new ArrayDeque<>();
    private List<SimulatedArticle> inProgress = List.of();
    private boolean busy;
    private boolean down;
    private int generation;
    private int longestQueue;

    BatchStage(
            EventQueue events,
            StageTimes times,
            Station processors,
            Station database,
            Consumer<List<SimulatedArticle>> next) {
        this.events = events;
        this.times = times;
        this.processors = processors;
        this.database = database;
        this.next = next;
    }

    void add(List<SimulatedArticle> articles) {
        waiting.addAll(articles);
        longestQueue = Math.max(longestQueue, waiting.size());
        startBatch();
    }

    /** Returns the most articles that have waited at a time. */
    int longestQueue() {
        return longestQueue;
    }

    /** The instance dies now, and another takes over after the outage. */
    void fail(double outage) {
        down = true;
        generation++;
        for (int i = inProgress.size() - 1; i >= 0; i--) {
            waiting.addFirst(inProgress.get(i));
        }
        inProgress = List.of();
        int mine = generation;
        events.after(outage, () -> {
            if (mine == generation) {
                down = false;
                busy = false;
                startBatch();
            }
        });
    }

    private void startBatch() {
        if (busy || down || waiting.isEmpty()) {
            return;
        }
        busy = true;
        int mine = generation;
        // a full batch is there at once; otherwise, what arrives while the consumer fetches belongs to the batch
        events.after(waiting.size() < times.maxBatch() ? times.delay() : 0, () -> work(mine));
    }

    private void work(int mine) {
        if (mine != generation) {
            return;
        }
        List<SimulatedArticle> batch = new ArrayList<>(Math.min(times.maxBatch(), waiting.size()));
        double sizes = 0;
        while (batch.size() < times.maxBatch() && !waiting.isEmpty()) {
            SimulatedArticle article = waiting.remove();
            sizes += article.size();
            batch.add(article);
        }
        inProgress = batch;
        double start = events.now();
        double ofDatabase = times.databaseBatch() + sizes * times.databaseArticle();
        int parts = times.threads();
        double part = (times.ownBatch() + sizes * times.ownArticle()) / parts;
        Runnable writeRows = () -> inParts(database, ofDatabase, times.sessions(), () -> {
            if (mine == generation) {
                commit(start, mine);
            }
        });
        inParts(processors, part * parts, parts, writeRows);
    }

    private static void inParts(Station station, double seconds, int parts, Runnable done) {
        if (seconds == 0) {
            done.run();
            return;
        }
        int[] left = {parts};
        for (int i = 0; i < parts; i++) {
            station.submit(seconds / parts, () -> {
                if (--left[0] == 0) {
                    done.run();
                }
            });
        }
    }

    private void commit(double start, int mine) {
        List<SimulatedArticle> batch = inProgress;
        inProgress = List.of();
        next.accept(batch);
        double rest = (events.now() - start) * (1 / times.share() - 1);
        events.after(rest, () -> {
            if (mine == generation) {
                busy = false;
                startBatch();
            }
        });
    }
}
