package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Reads the next articles of the queue while PostgreSQL computes the counts of a batch. Every change of an article adds
 * a ticket in the transaction of the change, so an article may be processed as it was read if all tickets that are
 * removed with it were visible when it was read; a later change leaves a ticket in the queue.
 */
@Component
class ReadAhead {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private final CoverageStatements statements;
    private final DueArticles dueArticles;
    private final ArticleLimits limits;
    private final ArticleReader reader;
    private final TransactionTemplate transaction;

    private @Nullable FutureTask<Map<String, Read>> next;

    ReadAhead(
            CoverageStatements statements,
            DueArticles dueArticles,
            ArticleLimits limits,
            ArticleReader reader,
            PlatformTransactionManager transactions) {
        this.statements = statements;
        this.dueArticles = dueArticles;
        this.limits = limits;
        this.reader = reader;
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    /** An article with the tickets that were visible when it was read. */
    private record Read(Collection<Long> tickets, ArticleNames names) {}

    /** Starts to read what follows this batch in the queue. */
    void start(Due batch) {
        FutureTask<Map<String, Read>> task = new FutureTask<>(() -> after(batch));
        next = task;
        Thread.ofVirtual().name("coverage-read-ahead").start(task);
    }

    /** The articles of this batch that have been read ahead, by id. Waits until they have been read; forgets them. */
    Map<String, ArticleNames> take(Due batch) {
        FutureTask<Map<String, Read>> task = next;
        next = null;
        Map<String, ArticleNames> usable = new HashMap<>();
        if (task != null) {
            result(task).forEach((article, read) -> {
                List<Long> tickets = batch.tickets().getOrDefault(article, List.of());
                if (!tickets.isEmpty() && read.tickets().containsAll(tickets)) {
                    usable.put(article, read.names());
                }
            });
        }
        return usable;
    }

    private static Map<String, Read> result(FutureTask<Map<String, Read>> task) {
        try {
            return task.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.debug("articles are read with their batch: reading ahead failed", e);
        }
        return Map.of();
    }

    private Map<String, Read> after(Due batch) {
        Map<String, Read> read = transaction.execute(_ -> {
            statements.statement("set_custom_plans").query(String.class).single();
            Due due = dueArticles.after(batch);
            Map<String, Read> articles = new HashMap<>();
            if (due.size() > 0) {
                reader.read(limits.batch(due.articles()).articles())
                        .forEach(names -> articles.put(
                                names.article().id(),
                                new Read(
                                        Present.in(
                                                due.tickets(), names.article().id()),
                                        names)));
            }
            return articles;
        });
        return read == null ? Map.of() : read;
    }
}
