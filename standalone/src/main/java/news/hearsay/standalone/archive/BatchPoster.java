package news.hearsay.standalone.archive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.posting.PostedLine;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.post.IngestClient;

/**
 * Posts batches as NDJSON. What ingest refuses for now (408, 429, 503, no connection) is posted again, with growing
 * pauses; the same line always has the same id, so nothing is doubled. A line on which ingest itself fails is rejected
 * after {@value Failure.Unknown#MAX_TRIES} attempts. Thread-safe.
 */
final class BatchPoster {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
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
        int[] failures = new int[batch.lines().size()];
        List<Integer> waiting = IntStream.range(0, failures.length).boxed().toList();
        Pauses pauses = new Pauses();
        while (!waiting.isEmpty()) {
            List<PostedLine> answers =
                    client.postLines(waiting.stream().map(batch.lines()::get).toList());
            List<Integer> again = new ArrayList<>();
            String refusal = "";
            for (int i = 0; i < answers.size(); i++) {
                int line = waiting.get(i);
                switch (answers.get(i)) {
                    case PostedLine.Accepted _ -> accepted++;
                    case PostedLine.Rejected(String reason) -> rejections.add(rejection(batch, line, reason));
                    case PostedLine.Failed(String reason) -> {
                        failures[line]++;
                        if (failures[line] == Failure.Unknown.MAX_TRIES) {
                            rejections.add(rejection(batch, line, "ingest fails on it: " + reason));
                        } else {
                            again.add(line);
                            refusal = reason;
                        }
                    }
                    case PostedLine.Later(String reason) -> {
                        again.add(line);
                        refusal = reason;
                    }
                }
            }
            if (!again.isEmpty()) {
                pauses.pause(again.size() < waiting.size(), refusal);
            }
            waiting = again;
        }
        return new Outcome(batch.records(), accepted, rejections);
    }

    private static Rejection rejection(RecordBatch batch, int line, String reason) {
        return new Rejection(
                batch.places().get(line), reason, new String(batch.lines().get(line), StandardCharsets.UTF_8));
    }

    /** The pauses between the requests of a batch: they grow while ingest accepts nothing. */
    private static final class Pauses {

        private Duration pause = FIRST_PAUSE;
        private long patienceEnds = System.nanoTime() + PATIENCE.toNanos();

        void pause(boolean hasProgress, String refusal) {
            if (hasProgress) {
                patienceEnds = System.nanoTime() + PATIENCE.toNanos();
                pause = FIRST_PAUSE;
            } else {
                Duration longer = pause.multipliedBy(2);
                pause = longer.compareTo(MAX_PAUSE) < 0 ? longer : MAX_PAUSE;
            }
            if (System.nanoTime() > patienceEnds) {
                throw new CommandFailedException(
                        "ingest has accepted nothing for ten minutes (%s): run the same command again to continue"
                                .formatted(refusal));
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailedException("interrupted while posting", e);
            }
        }
    }
}
