package news.hearsay.standalone.extracted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.hearsay.standalone.cli.Pace;
import news.hearsay.store.rows.AddedArticles;
import news.hearsay.store.rows.ArchiveRows;
import news.hearsay.store.rows.LoadedPart;

/**
 * Loads the parts of an archive one after the other. What an earlier run has loaded is skipped: a part by its content,
 * and the articles of a part by their number.
 */
final class ArchiveLoad {

    private final ArchiveRows rows;
    private final BatchLoader loader;
    private final RejectedArticles rejected;
    private final LoadProgress progress;
    private final Pace pace;
    private final int batchSize;

    /** @param batchSize number of articles of a transaction */
    ArchiveLoad(
            ArchiveRows rows,
            TopicPartitions partitions,
            RejectedArticles rejected,
            LoadProgress progress,
            Pace pace,
            int batchSize) {
        this.rows = rows;
        this.loader = new BatchLoader(rows, partitions, rejected);
        this.rejected = rejected;
        this.progress = progress;
        this.pace = pace;
        this.batchSize = batchSize;
    }

    /** Loads what is not loaded yet. */
    void run(ExtractedArchive archive) throws IOException, InterruptedException {
        for (PartFiles part : archive.parts()) {
            LoadedPart nothing = new LoadedPart(part.digest(), archive.folder().toString(), part.name());
            LoadedPart done = rows.loaded(nothing.digest()).orElse(nothing);
            if (done.articles() == 0 && rows.changed(nothing)) {
                progress.message("%s has changed since it was loaded: it is loaded again".formatted(part.name()));
            }
            progress.skip(done.articles() - done.rejected(), done.rejected());
            if (!done.complete()) {
                load(part, done);
            }
        }
    }

    /** Reads each batch while the database writes the one before. */
    private void load(PartFiles part, LoadedPart from) throws IOException, InterruptedException {
        try (PartReader reader = new PartReader(part);
                ExecutorService reading = Executors.newSingleThreadExecutor()) {
            for (long skipped = 0; skipped < from.articles() && reader.next() != null; skipped++) {}
            LoadedPart done = from;
            List<ExtractedArticle> batch = batch(reader);
            while (!batch.isEmpty()) {
                CompletableFuture<List<ExtractedArticle>> next =
                        CompletableFuture.supplyAsync(() -> batch(reader), reading);
                done = write(batch, done);
                pace.pause(batch.size());
                batch = next.join();
            }
            List<ArticleRejection> remains = reader.remains();
            rejected.append(remains);
            progress.add(AddedArticles.NONE, remains.size());
            rows.complete(done);
        }
    }

    private LoadedPart write(List<ExtractedArticle> batch, LoadedPart done) throws IOException {
        BatchLoader.LoadedBatch loaded = loader.load(batch, done);
        progress.add(loaded.articles(), loaded.part().rejected() - done.rejected());
        return loaded.part();
    }

    private List<ExtractedArticle> batch(PartReader reader) {
        List<ExtractedArticle> batch = new ArrayList<>();
        while (batch.size() < batchSize) {
            ExtractedArticle article = reader.next();
            if (article == null) {
                break;
            }
            batch.add(article);
        }
        return batch;
    }
}
