package news.hearsay.coverage.assembly;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stores and looks up the blocking keys of wordings. A key that more wordings have than the limit finds those with the
 * least ids.
 */
@Component
class WordingKeys {

    /** The number of keys whose wordings one query selects. */
    private static final int KEYS_PER_QUERY = 5_000;

    private final CoverageStatements statements;
    private final int limit;

    WordingKeys(CoverageStatements statements, ObjectProvider<CandidateLimits> limits) {
        this.statements = statements;
        limit = limits.getIfAvailable(() -> CandidateLimits.STANDARD).wordingsOfAKey();
    }

    private record KeysRow(UUID id, long[] keys) {}

    /** Stores the keys of wordings. */
    void insert(Collection<KnownWording> added) {
        List<KeysRow> keys = added.stream()
                .map(wording -> new KeysRow(wording.id(), wording.storedKeys()))
                .filter(row -> row.keys().length > 0)
                .toList();
        if (!keys.isEmpty()) {
            statements.with("insert_wording_keys", keys).update();
        }
    }

    /**
     * The wordings that these find by a key. A key that has more than the limit finds those with the least ids; so that
     * the pairs do not depend on the order in which wordings were stored, {@link CrowdedKeys} finds the others.
     */
    KeyHolders holders(Collection<KnownWording> looking) {
        KeyHolders holders = new KeyHolders(new CandidatePool(), limit);
        find(holders, looking.stream().flatMapToLong(wording -> Arrays.stream(wording.keys())));
        return holders;
    }

    /** Looks up keys, unless that has been done. */
    void find(KeyHolders holders, LongStream keys) {
        // neighbours in the index are on one page
        long[] missing =
                keys.filter(key -> !holders.contains(key)).sorted().distinct().toArray();
        for (int start = 0; start < missing.length; start += KEYS_PER_QUERY) {
            long[] part = Arrays.copyOfRange(missing, start, Math.min(start + KEYS_PER_QUERY, missing.length));
            wordingsWith(part, limit, (key, ids) -> holders.put(key, numbers(ids, holders.pool())));
            Arrays.stream(part).forEach(holders::putNone);
        }
    }

    private void wordingsWith(long[] keys, int maximum, BiConsumer<Long, ByteBuffer> found) {
        statements
                .statement("select_wordings_with_keys")
                .param("keys", Arrays.stream(keys).mapToObj(Long::toString).toArray(String[]::new))
                .param("maximum", maximum)
                .query(row -> {
                    found.accept(row.getLong("key"), ByteBuffer.wrap(row.getBytes("wordings")));
                });
    }

    /**
     * The wordings that keys find or do not find any more, because a batch has stored or removed others.
     *
     * @param holders the wordings that the added ones find by a key
     */
    KeyMoves moves(KeyHolders holders, Collection<KnownWording> added, Collection<KnownWording> removed) {
        Map<Long, List<UUID>> removedFrom = byStoredKey(removed, _ -> true);
        KeyHolders left = new KeyHolders(new CandidatePool(), limit);
        find(left, removedFrom.keySet().stream().mapToLong(Long::longValue));
        Set<Long> keys = new HashSet<>();
        removedFrom.forEach((key, ids) -> {
            if (left.size(key) + ids.size() > limit) {
                keys.add(key);
            }
        });
        Map<Long, List<UUID>> addedTo = holders.isAnyFull() || !keys.isEmpty()
                ? byStoredKey(added, key -> holders.isFull(key) || keys.contains(key))
                : Map.of();
        keys.addAll(addedTo.keySet());
        KeyMoves moves = new KeyMoves();
        if (!keys.isEmpty()) {
            int most = addedTo.values().stream().mapToInt(List::size).max().orElse(0);
            wordingsWith(keys.stream().mapToLong(Long::longValue).sorted().toArray(), limit + most, (key, bytes) -> {
                List<UUID> ids = new ArrayList<>();
                while (bytes.hasRemaining()) {
                    ids.add(new UUID(bytes.getLong(), bytes.getLong()));
                }
                ids.sort(ConnectedComponents.ORDER);
                moves.add(ids, addedTo.getOrDefault(key, List.of()), removedFrom.getOrDefault(key, List.of()), limit);
            });
        }
        return moves;
    }

    /** The ids of wordings, in order, by the keys that are stored for them. */
    private static Map<Long, List<UUID>> byStoredKey(Collection<KnownWording> wordings, LongPredicate chosen) {
        Map<Long, List<UUID>> byKey = new HashMap<>();
        wordings.forEach(wording -> Arrays.stream(wording.storedKeys())
                .filter(chosen)
                .forEach(key ->
                        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(wording.id())));
        byKey.values().forEach(ids -> ids.sort(ConnectedComponents.ORDER));
        return byKey;
    }

    /**
     * Whether a wording that was compared ahead is one of so many of a key that the key may be full once it is placed.
     *
     * @param found the numbers of wordings that keys have, in parts
     */
    boolean mayBeCrowded(KnownWording wording, KeyHolders... found) {
        return Arrays.stream(wording.keys())
                .anyMatch(key -> 2
                                * Arrays.stream(found)
                                        .mapToInt(holders -> holders.size(key))
                                        .sum()
                        >= limit);
    }

    /** The numbers of the wordings of these ids. */
    private static Numbers numbers(ByteBuffer ids, CandidatePool pool) {
        Numbers numbers = new Numbers();
        while (ids.hasRemaining()) {
            numbers.add(pool.numberOf(new UUID(ids.getLong(), ids.getLong())));
        }
        return numbers;
    }
}
