package news.hearsay.coverage.assembly;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.assembly.PreparedShares.Share;
import news.hearsay.platform.failure.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Prepares due articles while another instance works: compares their wordings with those that are stored. */
@Component
class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final CoverageStatements statements;
    private final PreparedShares shares;
    private final ArticleLimits limits;
    private final ArticleReader reader;
    private final ArticleComparisons comparisons;
    private final TransactionTemplate reading;

    Preparation(
            CoverageStatements statements,
            PreparedShares shares,
            ArticleLimits limits,
            ArticleReader reader,
            ArticleComparisons comparisons,
            PlatformTransactionManager transactions) {
        this.statements = statements;
        this.shares = shares;
        this.limits = limits;
        this.reader = reader;
        this.comparisons = comparisons;
        reading = new TransactionTemplate(transactions);
        // all statements, and the number of the last batch, are of one snapshot
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    /**
     * The outcome of an attempt.
     *
     * @param claimed the number of articles that were claimed
     * @param prepared the number of articles that were prepared
     * @param expired the number of articles whose claims by other instances had expired
     */
    record Result(int claimed, int prepared, int expired) {}

    /**
     * What the comparison of a share found.
     *
     * @param batch the last batch with whose wordings these were compared
     * @param wordings the wordings that are not stored
     */
    record Compared(long batch, Set<UUID> wordings, List<RelatedPair> pairs) {

        private static final Compared NOTHING = new Compared(0, Set.of(), List.of());
    }

    /** Prepares the next share of the articles that follow those which are being processed. */
    Result next(PreparedShares.Range range, Duration expiry) {
        PreparedShares.Claim claim = shares.claim(range, expiry);
        int claimed = claim.share().articles().size();
        boolean completed = claimed > 0 && complete(claim.share(), compare(claim.share()));
        return new Result(claimed, completed ? claimed : 0, claim.expired());
    }

    /**
     * Compares the wordings of a share. If that fails for another reason than an unavailable database, nothing is
     * prepared and nobody tries again: when the articles are processed, it turns out which one fails.
     */
    Compared compare(Share share) {
        try {
            return Objects.requireNonNull(reading.execute(_ -> compare(share.articles())));
        } catch (RuntimeException | StackOverflowError failure) {
            if (Failure.isTransient(failure)) {
                throw failure;
            }
            LOG.warn(
                    "{} articles are processed without preparation",
                    share.articles().size(),
                    failure);
            return Compared.NOTHING;
        }
    }

    /** Makes known what was compared. Returns false if another instance has taken over the share. */
    boolean complete(Share share, Compared compared) {
        return shares.complete(share, compared.batch(), compared.wordings(), compared.pairs());
    }

    /** Deletes what is not needed any more. Returns the number of articles whose claims have expired. */
    int deleteUsed() {
        return shares.deleteUsed();
    }

    private Compared compare(Collection<String> articles) {
        statements.statement("set_custom_plans").query(String.class).single();
        long batch =
                statements.statement("select_wording_batch").query(Long.class).single();
        ArticleComparisons.Result found =
                comparisons.of(reader.read(limits.batch(articles).articles()), List.of());
        return new Compared(batch, found.wordings(), found.pairs());
    }
}
