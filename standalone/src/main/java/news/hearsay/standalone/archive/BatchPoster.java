package news.hearsay.standalone.archive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.platform.posting.PostedLine;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.post.IngestClient;

/**
 * Posts batches as NDJSON. What ingest refuses for now (408, 429, 503, no connection) is posted again, with growing
 * pauses; the same line always has the same id, so nothing is doubled. Thread-safe.
 */
final class BatchPoster {

    private static final Duration MAX_PAUSE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final IngestClient client;

    BatchPoster(IngestClient client) {
        this.client = client;
    }

    /** The outcome of a batch: the number of accepted articles, and what was rejected. */
    record Outcome(long records, long accepted, List<Rejection> rejections) {}

    /** @throws CommandFailedException if ingest accepts nothing for ten minutes, or refuses the client */
    Outcome post(RecordBatch batch) {
        List<Rejection> rejections = new ArrayList<>(batch.rejections());
        long accepted = 0;
        int from = 0;
        Duration pause = Duration.ofMillis(200);
        long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
        while (from < batch.lines().size()) {
            int before = from;
            String refusal = "";
            for (PostedLine answer :
                    client.postLines(batch.lines().subList(from, batch.lines().size()))) {
                if (answer instanceof PostedLine.Later(String reason)) {
                    refusal = reason;
                    break;
                }
                if (answer instanceof PostedLine.Rejected(String reason)) {
                    rejections.add(rejection(batch, from, reason));
                } else {
                    accepted++;
                }
                from++;
            }
            if (from < batch.lines().size()) {
                patienceEnds = from > before ? System.nanoTime() + PATIENCE.toNanos() : patienceEnds;
                pause = from > before ? Duration.ofMillis(200) : min(pause.multipliedBy(2), MAX_PAUSE);
                if (System.nanoTime() > patienceEnds) {
                    throw new CommandFailedException(
                            "ingest has accepted nothing for ten minutes (%s): run the same command again to continue"
                                    .formatted(refusal));
                }
                sleep(pause);
            }
        }
        return new Outcome(batch.records(), accepted, rejections);
    }

    private static Rejection rejection(RecordBatch batch, int line, String reason) {
        return new Rejection(
                batch.places().get(line), reason, new String(batch.lines().get(line), StandardCharsets.UTF_8));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted while posting", e);
        }
    }
}
