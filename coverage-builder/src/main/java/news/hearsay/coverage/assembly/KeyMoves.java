package news.hearsay.coverage.assembly;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Wordings that a key finds or does not find because a batch has stored or removed others.
 *
 * @param evicted those that a key does not find any more
 * @param promoted those that a key did not find before
 */
record KeyMoves(Set<UUID> evicted, Set<UUID> promoted) {

    KeyMoves() {
        this(new HashSet<>(), new HashSet<>());
    }

    /**
     * Adds the wordings of a key. All lists are in the order of ids.
     *
     * @param stored the first wordings for which the key is stored now: as many as it finds, and as many more as were
     *     added
     * @param added those of them that the batch has stored
     * @param removed those that the batch has removed
     * @param limit how many wordings the key finds
     */
    void add(List<UUID> stored, List<UUID> added, List<UUID> removed, int limit) {
        int newer = 0;
        int older = 0;
        for (int place = 0; place < stored.size(); place++) {
            UUID id = stored.get(place);
            if (newer < added.size() && added.get(newer).equals(id)) {
                newer++;
                continue;
            }
            while (older < removed.size() && ConnectedComponents.ORDER.compare(removed.get(older), id) < 0) {
                older++;
            }
            int placeBefore = place - newer + older;
            if (place < limit && placeBefore >= limit) {
                promoted.add(id);
            } else if (place >= limit && placeBefore < limit) {
                evicted.add(id);
            }
        }
    }
}
