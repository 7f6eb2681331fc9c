package news.hearsay.coverage.assembly;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import news.hearsay.coverage.assembly.DueArticles.Due;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the next batch while the worker processes the present one: the database works for the one while the processor
 * works for the other. Tickets and articles are read from one snapshot. If all tickets are still there when the batch
 * is processed, nobody has processed a later state of the articles, and a later change has a ticket of its own.
 */
@Component
class ReadAhead {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private final DueArticles dueArticles;
    private final ArticleLimits limits;
    private final ArticleReader reader;
    private final WorkerLock lock;
    private final TransactionTemplate transaction;
    private @Nullable Started started;

    ReadAhead(
            DueArticles dueArticles,
            ArticleLimits limits,
            ArticleReader reader,
            WorkerLock lock,
            PlatformTransactionManager transactions) {
        this.dueArticles = dueArticles;
        this.limits = limits;
        this.reader = reader;
        this.lock = lock;
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    /**
     * A batch that was read.
     *
     * @param mayBeMore whether more articles may be due
     */
    record Batch(Due due, List<ReadArticle> articles, boolean mayBeMore) {}

    private record Started(int maxArticles, FutureTask<Optional<Batch>> batch) {}

    /** Starts to read the batch after the present one. */
    void start(Due present, int maxArticles) {
        FutureTask<Optional<Batch>> batch =
                new FutureTask<>(() -> transaction.execute(_ -> read(present, maxArticles)));
        started = new Started(maxArticles, batch);
        Thread.ofVirtual().name("coverage-read-ahead").start(batch);
    }

    /** The batch that was read last, once. None if reading it failed: the worker reads it again and meets the cause. */
    Optional<Batch> take(int maxArticles) {
        Started last = started;
        started = null;
        if (last == null || last.maxArticles() != maxArticles) {
            return Optional.empty();
        }
        try {
            return last.batch().get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
                throw error;
            }
            LOG.debug("The next batch was not read ahead", failure.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Batch> read(Due present, int maxArticles) {
        lock.prepareStatements();
        Due due = dueArticles.after(present, maxArticles);
        if (due.size() == 0) {
            return Optional.empty();
        }
        ArticleLimits.Batch batch = limits.batch(due.articles());
        if (!batch.refused().isEmpty() || !limits.allowBesideAnother(batch)) {
            return Optional.empty();
        }
        Due within = due.only(batch.articles());
        boolean mayBeMore = within.size() < due.size() || due.size() == maxArticles;
        return Optional.of(new Batch(within, reader.read(within.articles()), mayBeMore));
    }
}
