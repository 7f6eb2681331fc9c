package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import news.hearsay.coverage.claim.ClaimRelation;
import org.springframework.stereotype.Component;

/**
 * Deletes the pairs of wordings that are not compared any more, because the only key that they have in common finds
 * others now.
 */
@Component
class LostPairs {

    private final CoverageStatements statements;
    private final WordingKeys keys;
    private final WordingCandidates candidates;

    LostPairs(CoverageStatements statements, WordingKeys keys, WordingCandidates candidates) {
        this.statements = statements;
        this.keys = keys;
        this.candidates = candidates;
    }

    /**
     * What depends on pairs that were deleted.
     *
     * @param groups the groups that may not be connected any more
     * @param unlinked the wordings that lost a link
     * @param seeking the wordings that lost their opposite
     */
    record Result(Set<UUID> groups, Set<UUID> unlinked, Set<UUID> seeking) {

        Result() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    private record PairRow(UUID wordingId, UUID otherId) {}

    private record StoredPair(UUID one, UUID other, ClaimRelation relation) {

        private static StoredPair of(ResultSet row) throws SQLException {
            return new StoredPair(
                    row.getObject("wording_id", UUID.class),
                    row.getObject("other_id", UUID.class),
                    ClaimRelation.valueOf(row.getString("relation")));
        }
    }

    /**
     * Deletes the pairs of these wordings that are not found by either of the two any more.
     *
     * @param evicted wordings that a key does not find any more
     */
    Result delete(KeyHolders holders, Collection<UUID> evicted) {
        Result result = new Result();
        List<StoredPair> stored = evicted.isEmpty() ? List.of() : stored(evicted);
        if (stored.isEmpty()) {
            return result;
        }
        Set<UUID> ids = new HashSet<>();
        stored.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        Map<UUID, KnownWording> wordings = new HashMap<>();
        candidates.stored(ids, Map.of()).forEach(wording -> wordings.put(wording.id(), wording));
        List<StoredPair> known = stored.stream()
                .filter(pair -> wordings.containsKey(pair.one()) && wordings.containsKey(pair.other()))
                .toList();
        keys.find(
                holders,
                known.stream()
                        .flatMapToLong(pair ->
                                commonKeys(Present.in(wordings, pair.one()), Present.in(wordings, pair.other()))));
        List<StoredPair> lost = known.stream()
                .filter(pair ->
                        !areCompared(holders, Present.in(wordings, pair.one()), Present.in(wordings, pair.other())))
                .toList();
        lost.forEach(pair -> {
            switch (pair.relation()) {
                case LESS_SPECIFIC -> result.unlinked().addAll(List.of(pair.one(), pair.other()));
                case OPPOSITE -> result.seeking().add(pair.one());
                case SAME, DIFFERENT -> {}
            }
        });
        List<PairRow> links = rows(lost, ClaimRelation.LESS_SPECIFIC);
        if (!links.isEmpty()) {
            statements.with("delete_wording_links", links).update();
        }
        List<PairRow> same = rows(lost, ClaimRelation.SAME);
        if (!same.isEmpty()) {
            statements.with("delete_same_wordings", same).update();
            // what a third wording joins remains connected
            statements
                    .with("select_separated_wordings", same)
                    .query(UUID.class)
                    .list()
                    .forEach(id -> result.groups().add(Present.in(wordings, id).group()));
        }
        return result;
    }

    private List<StoredPair> stored(Collection<UUID> wordings) {
        return statements
                .statement("select_related_wordings")
                .param("wordings", CoverageStatements.ids(wordings))
                .query((row, _) -> StoredPair.of(row))
                .list();
    }

    private static List<PairRow> rows(List<StoredPair> pairs, ClaimRelation relation) {
        return pairs.stream()
                .filter(pair -> pair.relation() == relation)
                .map(pair -> new PairRow(pair.one(), pair.other()))
                .toList();
    }

    /** The keys by which one of two wordings may find the other. */
    private static LongStream commonKeys(KnownWording one, KnownWording other) {
        return LongStream.concat(sought(one, other), sought(other, one));
    }

    /** The keys that a wording looks for and the other one has. */
    private static LongStream sought(KnownWording one, KnownWording other) {
        long[] keys = one.keys();
        return Arrays.stream(other.storedKeys()).filter(key -> Arrays.binarySearch(keys, key) >= 0);
    }

    private static boolean areCompared(KeyHolders holders, KnownWording one, KnownWording other) {
        return one.wording().sharesStoryKeyWith(other.wording())
                || sought(one, other).anyMatch(key -> holders.finds(key, other.id()))
                || sought(other, one).anyMatch(key -> holders.finds(key, one.id()));
    }
}
