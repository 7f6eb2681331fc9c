package news.hearsay.coverage.assembly;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import news.hearsay.coverage.assembly.DueArticles.Due;
import news.hearsay.platform.failure.Causes;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.SqlState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Processes one batch of due articles in one transaction, so that readers see all of it or nothing. A batch that fails
 * is halved until the article that causes the failure is alone; that article is set aside, and all others are
 * processed.
 */
@Component
class BatchProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(BatchProcessor.class);

    /** A payload of PostgreSQL's notifications has fewer than 8000 bytes, and an id has 36. */
    private static final int MAX_THREADS_PER_NOTIFICATION = 200;

    /** How often an article is processed alone before a statement time-out sets it aside. */
    private static final int MAX_TIMED_OUT_TRIES = 2;

    private final CoverageStatements statements;
    private final DueArticles dueArticles;
    private final ArticleLimits limits;
    private final FailedArticles failedArticles;
    private final WorkerLock lock;
    private final IdentityRulings identityRulings;
    private final ReadAhead readAhead;
    private final ArticleProcessor articleProcessor;
    private final ThreadAggregator threadAggregator;
    private final CoverageLag lag;
    private final TransactionTemplate transaction;

    BatchProcessor(
            CoverageStatements statements,
            DueArticles dueArticles,
            ArticleLimits limits,
            FailedArticles failedArticles,
            WorkerLock lock,
            IdentityRulings identityRulings,
            ReadAhead readAhead,
            ArticleProcessor articleProcessor,
            ThreadAggregator threadAggregator,
            CoverageLag lag,
            PlatformTransactionManager transactions) {
        this.statements = statements;
        this.dueArticles = dueArticles;
        this.limits = limits;
        this.failedArticles = failedArticles;
        this.lock = lock;
        this.identityRulings = identityRulings;
        this.readAhead = readAhead;
        this.articleProcessor = articleProcessor;
        this.threadAggregator = threadAggregator;
        this.lag = lag;
        transaction = new TransactionTemplate(transactions);
        // all statements of a batch read the same snapshot
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What a batch does beside its own work.
     *
     * @param ahead what is known of its articles, by the number of the turn
     * @param next the maximum number of the next articles that it starts to read
     */
    private record Turn(LongFunction<ArticlesAhead> ahead, int next) {

        private static final Turn ALONE = new Turn(_ -> ArticlesAhead.NONE, 0);
    }

    /** The outcome of a batch. */
    enum Outcome {
        /** Articles were processed or set aside, and more may be due. */
        PROCESSED,
        /** No article was due. */
        IDLE,
        /** Another worker holds the lock. */
        STANDING_BY
    }

    /** @param articles the number of articles that were processed or set aside */
    record Result(Outcome outcome, int articles) {

        private static final Result IDLE = new Result(Outcome.IDLE, 0);
        private static final Result STANDING_BY = new Result(Outcome.STANDING_BY, 0);

        private static Result processed(int articles) {
            return new Result(Outcome.PROCESSED, articles);
        }
    }

    /** Writes the seed list to the database, unless another worker holds the lock. Returns whether it was written. */
    boolean writeSeeds() {
        return lock.inTurn(transaction, () -> {
                    lock.writeSeeds(lock.identities());
                    return true;
                })
                .isPresent();
    }

    /**
     * Processes the next batch.
     *
     * @param maxArticles the maximum number of articles
     * @throws RuntimeException if a failure is transient: the articles remain due
     */
    Result next(int maxArticles) {
        if (!identityRulings.areApplied() && !applyIdentityRulings()) {
            return Result.STANDING_BY;
        }
        Due due = dueArticles.next(maxArticles);
        if (due.size() == 0) {
            return Result.IDLE;
        }
        ArticleLimits.Batch batch = limits.batch(due.articles());
        for (Map.Entry<String, String> refused : batch.refused().entrySet()) {
            String article = refused.getKey();
            if (!setAside(due.only(Set.of(article)), refused.getValue())) {
                return Result.STANDING_BY;
            }
            LOG.error("Article {} set aside: {}", article, refused.getValue());
        }
        Due within = due.only(batch.articles());
        Turn turn = new Turn(readAhead.take(within), maxArticles);
        if (within.size() > 0 && !processOrHalve(within, turn)) {
            return Result.STANDING_BY;
        }
        return Result.processed(within.size() + batch.refused().size());
    }

    /** Makes the articles due that changed rulings concern. Returns false if another worker holds the lock. */
    private boolean applyIdentityRulings() {
        Optional<String> applied = lock.inTurn(transaction, () -> {
            dueArticles.add(identityRulings.apply(lock.identities()));
            return identityRulings.version();
        });
        applied.ifPresent(identityRulings::setApplied);
        return applied.isPresent();
    }

    /** Returns false if another worker holds the lock. */
    private boolean processOrHalve(Due due, Turn turn) {
        try {
            return process(due, turn);
        } catch (RuntimeException | StackOverflowError failure) {
            readAhead.discard();
            if (!isOfArticles(failure)) {
                throw failure;
            }
            return due.size() == 1
                    ? retryOrSetAside(due, failure)
                    : processOrHalve(due.firstHalf(), Turn.ALONE) && processOrHalve(due.secondHalf(), Turn.ALONE);
        }
    }

    /**
     * Whether the articles may have caused a failure. They may cause a statement time-out: a smaller batch takes less
     * time.
     */
    private static boolean isOfArticles(Throwable failure) {
        return !Failure.isTransient(failure) || isTimeout(failure);
    }

    private static boolean isTimeout(Throwable failure) {
        return SqlState.of(failure).filter(SqlState::isQueryCanceled).isPresent();
    }

    private boolean retryOrSetAside(Due article, Throwable firstFailure) {
        Throwable failure = firstFailure;
        for (int tries = 1; tries < maxTries(failure); tries++) {
            try {
                return process(article, Turn.ALONE);
            } catch (RuntimeException | StackOverflowError next) {
                if (!isOfArticles(next)) {
                    throw next;
                }
                failure = next;
            }
        }
        LOG.error("Article {} set aside", article.articles().iterator().next(), failure);
        return setAside(article, reason(failure));
    }

    private static int maxTries(Throwable failure) {
        if (isTimeout(failure)) {
            return MAX_TIMED_OUT_TRIES;
        }
        return Failure.of(failure) instanceof Failure.Unknown ? Failure.Unknown.MAX_TRIES : 1;
    }

    private static String reason(Throwable failure) {
        String reason = Causes.describeRoot(failure);
        return isTimeout(failure) ? "a statement exceeded statement_timeout: " + reason : reason;
    }

    /** Returns false if another worker holds the lock. */
    private boolean process(Due due, Turn turn) {
        Optional<List<CoverageLag.Reception>> done = lock.inTurn(transaction, number -> {
            List<CoverageLag.Reception> added = lag.added(due.articles());
            ChangeSet changes = articleProcessor.process(
                    lock.identities(),
                    due.articles(),
                    turn.ahead().apply(number),
                    new ArticleProcessor.Beside(() -> count(due), wordings -> {
                        if (turn.next() > 0) {
                            readAhead.start(new ReadAhead.Batch(due, number, turn.next()), wordings);
                        }
                    }));
            Set<UUID> threads = threadAggregator.update(changes);
            failedArticles.remove(due.articles());
            dueArticles.remove(due);
            dueArticles.add(changes.stale());
            notify(threads);
            return added;
        });
        done.ifPresent(lag::committed);
        return done.isPresent();
    }

    private void count(Due due) {
        Set<String> articles = new HashSet<>(due.articles());
        articles.addAll(statements
                .statement("select_articles_to_count_again")
                .param("articles", CoverageStatements.texts(due.articles()))
                .query(String.class)
                .list());
        statements
                .statement("upsert_daily_counts")
                .param("articles", CoverageStatements.texts(articles))
                .update();
    }

    /** Returns false if another worker holds the lock. */
    private boolean setAside(Due article, String reason) {
        return lock.inTurn(transaction, () -> {
                    article.articles().forEach(id -> failedArticles.add(id, reason));
                    dueArticles.remove(article);
                    return true;
                })
                .isPresent();
    }

    private void notify(Set<UUID> threads) {
        if (!threads.isEmpty()) {
            String ids = threads.stream()
                    .limit(MAX_THREADS_PER_NOTIFICATION)
                    .map(UUID::toString)
                    .collect(Collectors.joining(","));
            statements
                    .statement("notify_coverage")
                    .param("threads", ids)
                    .query((_, _) -> true)
                    .list();
        }
    }
}
