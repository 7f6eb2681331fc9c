package news.hearsay.standalone.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.hearsay.standalone.cli.CommandFailedException;

/**
 * Imports one archive: reads records, makes lines of them, posts them in batches of which two are on their way at a
 * time, and stores a checkpoint after each batch, in their order.
 */
final class ArchiveImport {

    private static final int BATCHES_ON_THEIR_WAY = 2;

    private final BatchPoster poster;
    private final ImportProgress progress;
    private final Path checkpointFile;
    private final Path rejectionFile;
    private final PostedLines lines = new PostedLines();

    ArchiveImport(BatchPoster poster, ImportProgress progress, Path checkpointFile, Path rejectionFile) {
        this.poster = poster;
        this.progress = progress;
        this.checkpointFile = checkpointFile;
        this.rejectionFile = rejectionFile;
    }

    /**
     * Continues at a checkpoint and reads to the end.
     *
     * @return the state at the end
     * @throws CommandFailedException if ingest accepts nothing any more; what was acknowledged is in the checkpoint
     */
    Checkpoint run(RecordStream records, Checkpoint from) throws IOException {
        skip(records, from.records());
        progress.skipped();
        Checkpoint state = from;
        Deque<CompletableFuture<BatchPoster.Outcome>> pending = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                RejectionFile rejections = new RejectionFile(rejectionFile, from.rejectedBytes())) {
            try {
                for (RecordBatch batch = next(records); batch.records() > 0; batch = next(records)) {
                    RecordBatch full = batch;
                    pending.add(CompletableFuture.supplyAsync(() -> poster.post(full), threads));
                    if (pending.size() >= BATCHES_ON_THEIR_WAY) {
                        state = complete(pending.remove(), state, rejections);
                    }
                }
                while (!pending.isEmpty()) {
                    state = complete(pending.remove(), state, rejections);
                }
            } catch (IOException | RuntimeException e) {
                threads.shutdownNow();
                throw e;
            }
        }
        return state;
    }

    private static void skip(RecordStream records, long count) throws IOException {
        for (long i = 0; i < count; i++) {
            if (records.next() == null) {
                return;
            }
        }
    }

    private RecordBatch next(RecordStream records) throws IOException {
        RecordBatch batch = new RecordBatch();
        while (!batch.isFull()) {
            ArchiveRecord record = records.next();
            if (record == null) {
                break;
            }
            batch.add(lines.of(record));
        }
        return batch;
    }

    private Checkpoint complete(
            CompletableFuture<BatchPoster.Outcome> posted, Checkpoint state, RejectionFile rejections) {
        BatchPoster.Outcome outcome;
        try {
            outcome = posted.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        try {
            long length = rejections.append(outcome.rejections());
            Checkpoint next = state.plus(outcome, length);
            next.write(checkpointFile);
            progress.show(next);
            return next;
        } catch (IOException e) {
            throw new CommandFailedException(
                    "can't store the state of the import: %s: run the same command again to continue"
                            .formatted(e.getMessage() == null ? e : e.getMessage()),
                    e);
        }
    }
}
