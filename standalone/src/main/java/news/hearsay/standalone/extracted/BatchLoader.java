package news.hearsay.standalone.extracted;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.events.ArticleEvent;
import news.hearsay.platform.failure.Causes;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.RetryBackOff;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.store.rows.AddedArticles;
import news.hearsay.store.rows.ArchiveRows;
import news.hearsay.store.rows.LoadedPart;

/**
 * Writes batches of articles, each in one transaction. Transient failures are retried, among them deadlocks; an article
 * that the database rejects is found by bisection and set aside.
 */
final class BatchLoader {

    private static final RetryBackOff BACK_OFF = RetryBackOff.between(Duration.ofMillis(100), Duration.ofSeconds(10));
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ArchiveRows rows;
    private final TopicPartitions partitions;
    private final RejectedArticles rejected;

    /**
     * A batch that is written.
     *
     * @param part how far its part is loaded with it
     * @param articles what became of its articles, without those that are rejected
     */
    record LoadedBatch(LoadedPart part, AddedArticles articles) {}

    private sealed interface Outcome {

        record Stored(AddedArticles articles) implements Outcome {}

        /** @param reason why the database rejects the batch */
        record Refused(String reason) implements Outcome {}
    }

    BatchLoader(ArchiveRows rows, TopicPartitions partitions, RejectedArticles rejected) {
        this.rows = rows;
        this.partitions = partitions;
        this.rejected = rejected;
    }

    /**
     * Writes a batch.
     *
     * @param done how far the part is loaded
     * @return how far it is loaded with the batch, and what became of the articles that are not rejected
     * @throws CommandFailedException if the database has not been available for ten minutes
     */
    LoadedBatch load(List<ExtractedArticle> batch, LoadedPart done) throws IOException {
        rejected.append(batch.stream()
                .map(ExtractedArticle::rejection)
                .filter(Objects::nonNull)
                .toList());
        return write(batch, done);
    }

    private LoadedBatch write(List<ExtractedArticle> batch, LoadedPart done) throws IOException {
        LoadedPart after = after(batch, done);
        return switch (store(batch, after)) {
            case Outcome.Stored(AddedArticles articles) -> new LoadedBatch(after, articles);
            case Outcome.Refused(String reason)
            when batch.size() == 1 -> load(List.of(batch.getFirst().refused(reason)), done);
            case Outcome.Refused _ -> {
                int half = batch.size() / 2;
                LoadedBatch first = write(batch.subList(0, half), done);
                LoadedBatch second = write(batch.subList(half, batch.size()), first.part());
                yield new LoadedBatch(second.part(), first.articles().plus(second.articles()));
            }
        };
    }

    private static LoadedPart after(List<ExtractedArticle> batch, LoadedPart done) {
        long set = batch.stream().filter(article -> article.rejection() != null).count();
        return done.plus(batch.size(), set);
    }

    private Outcome store(List<ExtractedArticle> batch, LoadedPart after) {
        List<ArticleEvent> events =
                batch.stream().flatMap(article -> article.events().stream()).toList();
        Set<Integer> locked =
                partitions.of(events.stream().map(ArticleEvent::articleId).collect(Collectors.toSet()));
        RetryBackOff.Delays delays = BACK_OFF.start();
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return new Outcome.Stored(rows.store(events, locked, after));
            } catch (RuntimeException e) {
                if (Failure.of(e) instanceof Failure.Poison) {
                    return new Outcome.Refused(String.valueOf(Causes.root(e).getMessage()));
                }
                if (!Failure.isTransient(e)) {
                    throw e;
                }
                if (Instant.now().isAfter(end)) {
                    throw new CommandFailedException(
                            "the database has not accepted rows for %d minutes (%s): run the same command again to continue"
                                    .formatted(PATIENCE.toMinutes(), Causes.describeRoot(e)),
                            e);
                }
                pause(delays.next());
            }
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted: run the same command again to continue", e);
        }
    }
}
