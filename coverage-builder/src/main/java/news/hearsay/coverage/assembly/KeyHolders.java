package news.hearsay.coverage.assembly;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The wordings that blocking keys find, by their numbers in a pool, as far as they have been looked up. A key finds all
 * wordings for which it is stored, or, if they are too many, those with the least ids: then it is full.
 */
final class KeyHolders {

    private static final Numbers NONE = new Numbers();

    private final CandidatePool pool;
    private final int limit;
    private final Map<Long, Numbers> byKey = new HashMap<>();
    private final Map<Long, UUID> lastOfFull = new HashMap<>();

    /** @param limit how many wordings a key finds at most */
    KeyHolders(CandidatePool pool, int limit) {
        this.pool = pool;
        this.limit = limit;
    }

    CandidatePool pool() {
        return pool;
    }

    /** Whether a key has been looked up. */
    boolean contains(long key) {
        return byKey.containsKey(key);
    }

    /** Adds a wording for which a key is stored. */
    void add(long key, UUID wording) {
        byKey.computeIfAbsent(key, _ -> new Numbers()).add(pool.numberOf(wording));
    }

    /** Adds the wordings that a key finds. */
    void put(long key, Numbers found) {
        byKey.put(key, found);
        if (found.size() >= limit) {
            UUID last = pool.id(found.get(0));
            for (int i = 1; i < found.size(); i++) {
                UUID id = pool.id(found.get(i));
                last = ConnectedComponents.ORDER.compare(id, last) > 0 ? id : last;
            }
            lastOfFull.put(key, last);
        }
    }

    /** Notes that a key finds nothing, unless it is known what it finds. */
    void putNone(long key) {
        byKey.putIfAbsent(key, NONE);
    }

    /** The number of wordings that a key finds. */
    int size(long key) {
        Numbers numbers = byKey.get(key);
        return numbers == null ? 0 : numbers.size();
    }

    boolean isAnyFull() {
        return !lastOfFull.isEmpty();
    }

    /** Whether a key finds as many wordings as it may, so that it may have more. */
    boolean isFull(long key) {
        return lastOfFull.containsKey(key);
    }

    /** Whether a key finds a wording for which it is stored. */
    boolean finds(long key, UUID wording) {
        UUID last = lastOfFull.get(key);
        return last == null || ConnectedComponents.ORDER.compare(wording, last) <= 0;
    }

    /** The last of the wordings that a full key finds. */
    UUID last(long key) {
        return Present.in(lastOfFull, key);
    }

    /** The numbers of the wordings that these keys find, but one, each once, in ascending order. */
    int[] of(long[] keys, int except) {
        BitSet found = new BitSet();
        for (long key : keys) {
            Numbers numbers = byKey.get(key);
            for (int i = 0; numbers != null && i < numbers.size(); i++) {
                found.set(numbers.get(i));
            }
        }
        found.clear(except);
        return found.stream().toArray();
    }
}
