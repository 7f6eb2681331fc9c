package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import news.hearsay.coverage.assembly.DueArticles.Due;
import news.hearsay.coverage.claim.ClaimRelation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads and compares the next articles of the queue while PostgreSQL computes the threads and counts of a batch. Every
 * change of an article adds a ticket in the transaction of the change, so an article may be processed as it was read if
 * all tickets that are removed with it were visible when it was read; a later change leaves a ticket in the queue.
 *
 * <p>Wordings are compared with all that are stored once the batch is committed: with those of a snapshot that is taken
 * while the batch holds the lock, and with those that the batch adds. So the result is complete if no other transaction
 * has held the lock before the next batch.
 */
@Component
class ReadAhead {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private final CoverageStatements statements;
    private final DueArticles dueArticles;
    private final ArticleLimits limits;
    private final ArticleReader reader;
    private final ArticleComparisons comparisons;
    private final TransactionTemplate transaction;

    private @Nullable FutureTask<Next> next;

    ReadAhead(
            CoverageStatements statements,
            DueArticles dueArticles,
            ArticleLimits limits,
            ArticleReader reader,
            ArticleComparisons comparisons,
            PlatformTransactionManager transactions) {
        this.statements = statements;
        this.dueArticles = dueArticles;
        this.limits = limits;
        this.reader = reader;
        this.comparisons = comparisons;
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    /**
     * A batch that holds the lock.
     *
     * @param turn the turn in which it holds the lock
     * @param next the maximum number of articles of the next batch
     */
    record Batch(Due due, long turn, int next) {}

    /** An article with the tickets that were visible when it was read. */
    private record Read(Collection<Long> tickets, ArticleNames names) {}

    /** What is known of the articles that follow a batch. */
    private record Next(long turn, Map<String, Read> articles, ArticleComparisons.Result compared) {}

    /**
     * Starts to read what follows this batch in the queue.
     *
     * @param added the wordings that the batch adds
     */
    void start(Batch batch, Collection<KnownWording> added) {
        FutureTask<Next> task = new FutureTask<>(() -> after(batch, added));
        next = task;
        Thread.ofVirtual().name("coverage-read-ahead").start(task);
    }

    /** Forgets what was read: the batch before it has failed. */
    void discard() {
        next = null;
    }

    /**
     * What was found out about the articles of this batch. Waits for it, and forgets it.
     *
     * @return a function of the turn in which the batch holds the lock
     */
    LongFunction<ArticlesAhead> take(Due batch) {
        FutureTask<Next> task = next;
        next = null;
        Next found = task == null ? null : result(task);
        if (found == null) {
            return _ -> ArticlesAhead.NONE;
        }
        Map<String, ArticleNames> usable = new HashMap<>();
        found.articles().forEach((article, read) -> {
            List<Long> tickets = batch.tickets().getOrDefault(article, List.of());
            if (!tickets.isEmpty() && read.tickets().containsAll(tickets)) {
                usable.put(article, read.names());
            }
        });
        Map<String, ArticleMentions> mentions = found.compared().articles().stream()
                .collect(Collectors.toMap(one -> one.article().id(), one -> one));
        return turn ->
                new ArticlesAhead(usable, mentions, turn == found.turn() + 1 ? related(found.compared()) : Map.of());
    }

    /** The related wordings of each wording; none for some. */
    private static Map<UUID, Map<UUID, ClaimRelation>> related(ArticleComparisons.Result compared) {
        Map<UUID, Map<UUID, ClaimRelation>> related = new HashMap<>();
        compared.wordings().forEach(id -> related.put(id, new HashMap<>()));
        compared.pairs().forEach(pair -> {
            put(related, pair.one().id(), pair.other().id(), pair.relation());
            put(related, pair.other().id(), pair.one().id(), pair.relation());
        });
        return related;
    }

    private static void put(Map<UUID, Map<UUID, ClaimRelation>> related, UUID one, UUID other, ClaimRelation relation) {
        Map<UUID, ClaimRelation> found = related.get(one);
        if (found != null) {
            found.put(other, relation);
        }
    }

    private static @Nullable Next result(FutureTask<Next> task) {
        try {
            return task.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.debug("articles are read with their batch: reading ahead failed", e);
        }
        return null;
    }

    private @Nullable Next after(Batch batch, Collection<KnownWording> added) {
        return transaction.execute(_ -> {
            statements.statement("set_custom_plans").query(String.class).single();
            Due due = dueArticles.after(batch.due(), batch.next());
            if (due.size() == 0) {
                return new Next(batch.turn(), Map.of(), ArticleComparisons.Result.NOTHING);
            }
            List<ArticleNames> named = reader.read(limits.batch(due.articles()).articles());
            Map<String, Read> articles = new HashMap<>();
            for (ArticleNames names : named) {
                String article = names.article().id();
                articles.put(article, new Read(Present.in(due.tickets(), article), names));
            }
            return new Next(batch.turn(), articles, comparisons.of(named, added));
        });
    }
}
