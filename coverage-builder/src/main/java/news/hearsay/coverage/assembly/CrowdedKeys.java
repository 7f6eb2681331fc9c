package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Compares wordings that a full key finds with the wordings of the key that it does not find: these find them. Ids are
 * hashes, so the more wordings a key has, the fewer of the new ones it finds, and the comparisons that a new wording
 * causes are as many as a key finds, on average.
 */
@Component
class CrowdedKeys {

    /** The number of wordings that are in memory at a time. */
    private static final int MAX_PAGE = 2_000;

    private final CoverageStatements statements;
    private final WordingCandidates candidates;
    private final WordingComparisons comparisons;

    CrowdedKeys(CoverageStatements statements, WordingCandidates candidates, WordingComparisons comparisons) {
        this.statements = statements;
        this.candidates = candidates;
        this.comparisons = comparisons;
    }

    /**
     * The related pairs of these wordings and of those that find them by a full key, without those that the key finds.
     *
     * @param looking the wordings that are compared
     * @param placed these and others that are placed with them
     */
    List<RelatedPair> related(KeyHolders holders, Map<UUID, KnownWording> looking, Map<UUID, KnownWording> placed) {
        Map<Long, Map<UUID, KnownWording>> foundByKey = new HashMap<>();
        if (holders.isAnyFull()) {
            looking.forEach((id, wording) -> Arrays.stream(wording.storedKeys())
                    .filter(key -> holders.isFull(key) && holders.finds(key, id))
                    .forEach(key -> foundByKey
                            .computeIfAbsent(key, _ -> new HashMap<>())
                            .put(id, wording)));
        }
        List<RelatedPair> pairs = new ArrayList<>();
        foundByKey.forEach((key, found) -> {
            Optional<UUID> last = Optional.of(holders.last(key));
            while (last.isPresent()) {
                List<UUID> page = page(key, last.get());
                pairs.addAll(related(found, page, placed));
                last = page.size() < MAX_PAGE ? Optional.empty() : Optional.of(page.getLast());
            }
        });
        return pairs;
    }

    /** The next wordings of a key, in the order of their ids. */
    private List<UUID> page(long key, UUID after) {
        return statements
                .statement("select_wordings_with_key_after")
                .param("key", key)
                .param("after", after.toString())
                .param("maximum", MAX_PAGE)
                .query(UUID.class)
                .list();
    }

    private List<RelatedPair> related(Map<UUID, KnownWording> found, List<UUID> page, Map<UUID, KnownWording> placed) {
        CandidatePool pool = new CandidatePool();
        found.values().forEach(pool::set);
        Numbers numbers = new Numbers();
        for (KnownWording other : candidates.stored(page, placed)) {
            pool.set(other);
            numbers.add(pool.numberOf(other.id()));
        }
        int[] others = numbers.toArray();
        Map<UUID, int[]> sharing = new HashMap<>();
        found.keySet().forEach(id -> sharing.put(id, others));
        return comparisons.of(
                found.values(),
                new WordingCandidates.Found(new KeyHolders(pool, Integer.MAX_VALUE), sharing, Map.of(), Map.of()),
                WordingComparisons.Choice.ALL);
    }
}
