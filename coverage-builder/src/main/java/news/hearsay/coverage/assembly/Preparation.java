package news.hearsay.coverage.assembly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.assembly.PreparedShares.Share;
import news.hearsay.coverage.claim.ClaimWordings;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.platform.failure.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares due articles while another instance works: compares their wordings with those that are stored. The wordings
 * of an article may be others when it is processed, because the article, an identity or a ruling has changed; then they
 * are compared in the batch. What is prepared is a fact about two wordings, so it cannot become wrong.
 */
@Component
class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final CoverageStatements statements;
    private final PreparedShares shares;
    private final ArticleLimits limits;
    private final ArticleReader reader;
    private final WorkerLock lock;
    private final PostedOutlets postedOutlets;
    private final Namesakes namesakes;
    private final WordingCandidates candidates;
    private final WordingComparisons comparisons;
    private final TransactionTemplate reading;
    private final ClaimWordings claims = new ClaimWordings();

    Preparation(
            CoverageStatements statements,
            PreparedShares shares,
            ArticleLimits limits,
            ArticleReader reader,
            WorkerLock lock,
            PostedOutlets postedOutlets,
            Namesakes namesakes,
            WordingCandidates candidates,
            WordingComparisons comparisons,
            PlatformTransactionManager transactions) {
        this.statements = statements;
        this.shares = shares;
        this.limits = limits;
        this.reader = reader;
        this.lock = lock;
        this.postedOutlets = postedOutlets;
        this.namesakes = namesakes;
        this.candidates = candidates;
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
        Map<UUID, KnownWording> added = added(articles);
        if (added.isEmpty()) {
            return new Compared(batch, Set.of(), List.of());
        }
        Collection<KnownWording> all = added.values();
        List<RelatedPair> pairs =
                new ArrayList<>(comparisons.of(all, candidates.of(added, added), WordingComparisons.Choice.ALL));
        // unlike those that a batch places, they have not been stored yet
        pairs.addAll(comparisons.of(all, WordingCandidates.among(added, all), WordingComparisons.Choice.ALL));
        return new Compared(batch, added.keySet(), pairs);
    }

    /** The wordings of these articles that are neither stored nor prepared, by id. */
    private Map<UUID, KnownWording> added(Collection<String> articles) {
        Identities identities = lock.identities();
        List<ArticleNames> named = reader.read(limits.batch(articles).articles());
        String[] ids = CoverageStatements.texts(articles);
        Set<UUID> posted = postedOutlets.of(identities, named, ids).posted();
        Set<String> shared = namesakes.of(identities, named, ids).keys();
        List<Wording> claimed = named.parallelStream()
                .map(names ->
                        new ArticleMentions(names, new ArticleIdentities(identities, names, posted, shared), claims))
                .flatMap(article -> article.wordings().values().stream())
                .toList();
        Map<UUID, Wording> wanted = WordingGroups.withWords(claimed);
        Set<UUID> known = new HashSet<>(candidates.known(wanted.keySet()));
        known.addAll(statements
                .statement("select_prepared_wordings")
                .param("wordings", CoverageStatements.ids(wanted.keySet()))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
        Map<UUID, KnownWording> added = new HashMap<>();
        wanted.forEach((id, wording) -> {
            if (!known.contains(id)) {
                added.put(id, KnownWording.loose(wording));
            }
        });
        return added;
    }
}
