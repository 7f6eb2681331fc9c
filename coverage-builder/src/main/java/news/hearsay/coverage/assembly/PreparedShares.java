package news.hearsay.coverage.assembly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.ClaimRelation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The shares of due articles that instances claim to prepare them. A claim expires, so that another instance takes over
 * the share of one that is gone.
 */
@Component
class PreparedShares {

    /** An article can have several tickets. */
    private static final int TICKETS_PER_ARTICLE = 8;

    /** What was compared so many batches ago is deleted: comparing with all wordings since takes as long. */
    private static final int MAX_AGE_IN_BATCHES = 100;

    private final CoverageStatements statements;
    private final TransactionTemplate transaction;

    PreparedShares(CoverageStatements statements, PlatformTransactionManager transactions) {
        this.statements = statements;
        transaction = new TransactionTemplate(transactions);
    }

    /** Articles that this instance has claimed. */
    record Share(UUID id, Set<String> articles) {}

    /**
     * The outcome of a claim.
     *
     * @param share has no articles if none is left to claim
     * @param expired the number of articles whose claims by other instances had expired
     */
    record Claim(Share share, int expired) {}

    /**
     * Which articles are claimed.
     *
     * @param skipped the number of articles at the head of the queue that are left out, since they are being processed
     * @param ahead the number of articles after them that may be claimed
     * @param articles the maximum number of articles of a share
     */
    record Range(int skipped, int ahead, int articles) {}

    private record PreparedRow(UUID id, List<UUID> same, List<UUID> linked, List<UUID> opposites) {}

    /** Claims the next articles. */
    Claim claim(Range range, Duration expiry) {
        UUID share = UUID.randomUUID();
        Claim claim = transaction.execute(_ -> {
            statements.statement("lock_preparations").update();
            int expired = statements.statement("delete_expired_preparations").update();
            List<String> articles = statements
                    .statement("insert_preparations")
                    .param("share", share.toString())
                    .param("seconds", expiry.toSeconds())
                    .param("tickets", TICKETS_PER_ARTICLE * (range.skipped() + range.ahead()))
                    .param("skipped", range.skipped())
                    .param("articles", range.articles())
                    .query(String.class)
                    .list();
            return new Claim(new Share(share, Set.copyOf(articles)), expired);
        });
        return claim == null ? new Claim(new Share(share, Set.of()), 0) : claim;
    }

    /**
     * Writes how the wordings of a share are related, unless the claim has expired and another instance has taken it
     * over.
     *
     * @param batch the last batch with whose wordings they were compared
     * @param wordings the ids of the wordings that were compared with these and with each other
     * @return whether it was written
     */
    boolean complete(Share share, long batch, Collection<UUID> wordings, List<RelatedPair> pairs) {
        List<PreparedRow> rows = rows(wordings, pairs);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int held = statements
                    .statement("update_preparations")
                    .param("share", share.id().toString())
                    .update();
            if (held != share.articles().size()) {
                status.setRollbackOnly();
                return false;
            }
            if (!rows.isEmpty()) {
                statements
                        .with("insert_prepared_wordings", rows)
                        .param("share", share.id().toString())
                        .param("batch", batch)
                        .update();
            }
            return true;
        }));
    }

    /** Each pair is written for both wordings: either may be placed first. */
    private static List<PreparedRow> rows(Collection<UUID> wordings, List<RelatedPair> pairs) {
        Map<UUID, Map<ClaimRelation, List<UUID>>> related = new HashMap<>();
        wordings.forEach(id -> related.put(id, new EnumMap<>(ClaimRelation.class)));
        pairs.forEach(pair -> {
            add(related, pair.one().id(), pair.relation(), pair.other().id());
            add(related, pair.other().id(), pair.relation(), pair.one().id());
        });
        List<PreparedRow> rows = new ArrayList<>();
        related.forEach((id, found) -> rows.add(new PreparedRow(
                id,
                found.getOrDefault(ClaimRelation.SAME, List.of()),
                found.getOrDefault(ClaimRelation.LESS_SPECIFIC, List.of()),
                found.getOrDefault(ClaimRelation.OPPOSITE, List.of()))));
        return rows;
    }

    private static void add(
            Map<UUID, Map<ClaimRelation, List<UUID>>> related, UUID one, ClaimRelation relation, UUID other) {
        Map<ClaimRelation, List<UUID>> found = related.get(one);
        if (found != null) {
            found.computeIfAbsent(relation, _ -> new ArrayList<>()).add(other);
        }
    }

    /** Deletes what is not needed any more. Returns the number of articles whose claims have expired. */
    int deleteUsed() {
        return statements
                .statement("delete_used_preparations")
                .param("age", MAX_AGE_IN_BATCHES)
                .query(Integer.class)
                .single();
    }
}
