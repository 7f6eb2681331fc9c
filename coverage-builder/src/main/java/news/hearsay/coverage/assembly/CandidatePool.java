package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wordings that those of a batch may be compared with, each with a number. A wording has hundreds of candidates, so
 * what refers to them refers to their numbers.
 */
final class CandidatePool {

    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();
    private final List<@Nullable KnownWording> wordings = new ArrayList<>();

    /** The number of a wording; a new one if it has none yet. */
    int numberOf(UUID id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int number = ids.size();
        numbers.put(id, number);
        ids.add(id);
        wordings.add(null);
        return number;
    }

    /** The ids of all wordings, in the order of their numbers. */
    List<UUID> ids() {
        return ids;
    }

    /** The id of the wording of a number. */
    UUID id(int number) {
        return ids.get(number);
    }

    void set(KnownWording wording) {
        wordings.set(numberOf(wording.id()), wording);
    }

    /** The wording of a number; null if it does not exist any more. */
    @Nullable
    KnownWording wording(int number) {
        return wordings.get(number);
    }
}
