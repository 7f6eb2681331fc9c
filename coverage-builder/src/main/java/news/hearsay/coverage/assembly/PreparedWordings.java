package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.ClaimRelation;
import org.springframework.stereotype.Component;

/**
 * Reads how new wordings are related to others, as far as an instance that stands by has compared them. A wording was
 * compared with all wordings that were stored up to a batch, and with the others of its share; the rest is compared
 * here. So the pairs are the same as without preparation.
 */
@Component
class PreparedWordings {

    /** What would have to be compared with more wordings than this is compared anew. */
    private static final int MAX_RECENT = 50_000;

    /** The share of what this instance has compared before the batch. */
    private static final UUID AHEAD = new UUID(0, 0);

    private final CoverageStatements statements;
    private final WordingKeys keys;
    private final WordingCandidates candidates;
    private final WordingComparisons comparisons;

    PreparedWordings(
            CoverageStatements statements,
            WordingKeys keys,
            WordingCandidates candidates,
            WordingComparisons comparisons) {
        this.statements = statements;
        this.keys = keys;
        this.candidates = candidates;
        this.comparisons = comparisons;
    }

    /**
     * A wording that was compared.
     *
     * @param share the share of articles with whose wordings it was compared
     * @param batch the last batch with whose wordings it was compared
     * @param related the wordings to which it is related, some of which may not be stored
     */
    record Prepared(UUID id, UUID share, long batch, Map<UUID, ClaimRelation> related) {

        private static Prepared of(ResultSet row) throws SQLException {
            Map<UUID, ClaimRelation> related = new HashMap<>();
            put(related, row, "same", ClaimRelation.SAME);
            put(related, row, "linked", ClaimRelation.LESS_SPECIFIC);
            put(related, row, "opposites", ClaimRelation.OPPOSITE);
            return new Prepared(
                    row.getObject("id", UUID.class), row.getObject("share", UUID.class), row.getLong("batch"), related);
        }

        private static void put(Map<UUID, ClaimRelation> related, ResultSet row, String column, ClaimRelation relation)
                throws SQLException {
            Arrays.stream((UUID[]) row.getArray(column).getArray()).forEach(id -> related.put(id, relation));
        }
    }

    /**
     * What is prepared.
     *
     * @param wordings by id
     * @param recent the wordings that were stored after the first of their batches, each with its own batch
     */
    record Found(Map<UUID, Prepared> wordings, Map<UUID, Long> recent) {

        private static final Found NONE = new Found(Map.of(), Map.of());

        Set<UUID> ids() {
            return wordings.keySet();
        }

        private Found and(Map<UUID, Prepared> others) {
            Map<UUID, Prepared> all = new HashMap<>(wordings);
            all.putAll(others);
            return new Found(all, recent);
        }

        /** Whether a prepared wording must still be compared with another one. */
        private boolean isOpen(UUID wording, UUID other) {
            Prepared one = Present.in(wordings, wording);
            Prepared both = wordings.get(other);
            return both == null
                    ? recent.getOrDefault(other, Long.MIN_VALUE) > one.batch()
                    : !both.share().equals(one.share());
        }
    }

    /**
     * Those of these wordings that are prepared.
     *
     * @param related see {@link ArticlesAhead#related()}: they are prepared, too
     */
    Found of(Set<UUID> wordings, Map<UUID, Map<UUID, ClaimRelation>> related) {
        Map<UUID, Prepared> ahead = new HashMap<>();
        related.forEach((id, others) -> {
            if (wordings.contains(id)) {
                // with all that are stored, and with the others of them
                ahead.put(id, new Prepared(id, AHEAD, Long.MAX_VALUE, others));
            }
        });
        Set<UUID> others = new HashSet<>(wordings);
        others.removeAll(ahead.keySet());
        return found(others).and(ahead);
    }

    private Found found(Set<UUID> wordings) {
        List<Prepared> prepared = wordings.isEmpty()
                ? List.of()
                : statements
                        .statement("select_prepared_wordings")
                        .param("wordings", CoverageStatements.ids(wordings))
                        .query((row, _) -> Prepared.of(row))
                        .list();
        if (prepared.isEmpty()) {
            return Found.NONE;
        }
        Map<UUID, Long> recent = new HashMap<>();
        statements
                .statement("select_recent_wordings")
                .param(
                        "batch",
                        prepared.stream().mapToLong(Prepared::batch).min().orElseThrow())
                .param("maximum", MAX_RECENT)
                .query((row, _) -> recent.put(row.getObject("wording_id", UUID.class), row.getLong("batch")))
                .list();
        // of the first of these batches, some wordings may be missing
        long complete = recent.size() < MAX_RECENT ? Long.MIN_VALUE : Collections.min(recent.values());
        Map<UUID, Prepared> byId = new HashMap<>();
        prepared.stream()
                .filter(wording -> wording.batch() >= complete)
                .forEach(wording -> byId.put(wording.id(), wording));
        return new Found(byId, recent);
    }

    /**
     * What needs not be compared.
     *
     * @param wordings the wordings of which all related pairs are known, except for those with a wording that is placed
     *     and not among them: this one finds them
     * @param pairs their related pairs
     */
    record Related(Set<UUID> wordings, List<RelatedPair> pairs) {

        private static final Related NONE = new Related(Set.of(), List.of());
    }

    /**
     * How prepared wordings are related to those that are stored or placed with them. Leaves out those of which a key
     * may be full by now: what such a key finds depends on all that are stored.
     *
     * @param placed all wordings that are placed, by id
     */
    Related related(Found found, Map<UUID, KnownWording> placed) {
        if (found.wordings().isEmpty()) {
            return Related.NONE;
        }
        Set<UUID> others = new HashSet<>(found.recent().keySet());
        found.wordings().values().forEach(one -> others.addAll(one.related().keySet()));
        others.removeAll(placed.keySet());
        Map<UUID, KnownWording> stored = new HashMap<>();
        candidates.stored(others, Map.of()).forEach(wording -> stored.put(wording.id(), wording));
        List<KnownWording> all = new ArrayList<>(placed.values());
        stored.values().stream()
                .filter(wording -> found.recent().containsKey(wording.id()))
                .forEach(all::add);
        Map<UUID, KnownWording> prepared = new HashMap<>();
        found.ids().forEach(id -> prepared.put(id, Present.in(placed, id)));
        WordingCandidates.Found recent = WordingCandidates.among(prepared, all);
        prepared.values().removeIf(wording -> keys.mayBeCrowded(wording, recent.holders()));
        List<RelatedPair> pairs = new ArrayList<>(
                comparisons.of(prepared.values(), recent, (one, other) -> found.isOpen(one.id(), other.id())));
        prepared.forEach((id, one) -> Present.in(found.wordings(), id).related().forEach((otherId, relation) -> {
            KnownWording other = placed.getOrDefault(otherId, stored.get(otherId));
            if (other != null) {
                pairs.add(new RelatedPair(one, other, relation));
            }
        }));
        pairs.removeIf(pair -> found.ids().contains(pair.other().id())
                && !prepared.containsKey(pair.other().id()));
        return new Related(prepared.keySet(), pairs);
    }
}
