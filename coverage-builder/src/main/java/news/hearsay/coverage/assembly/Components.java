package news.hearsay.coverage.assembly;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Joins sets that are each named by their least member: a joined set is named by the least of all. */
final class Components {

    /** As PostgreSQL orders ids: byte by byte. {@link UUID#compareTo} is signed. */
    static final Comparator<UUID> ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final Map<UUID, UUID> parents = new HashMap<>();

    void join(UUID one, UUID other) {
        UUID first = nameOf(one);
        UUID second = nameOf(other);
        if (!first.equals(second)) {
            boolean firstIsLess = ORDER.compare(first, second) < 0;
            parents.put(firstIsLess ? second : first, firstIsLess ? first : second);
        }
    }

    /** The name of the set that has this member or had this name. */
    UUID nameOf(UUID set) {
        UUID root = set;
        for (UUID parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        UUID current = set;
        while (!current.equals(root)) {
            UUID next = parents.get(current);
            parents.put(current, root);
            current = next == null ? root : next;
        }
        return root;
    }

    /** Names that were given up, with those that took their place. */
    Map<UUID, UUID> moved() {
        Map<UUID, UUID> moved = new HashMap<>();
        for (UUID name : Map.copyOf(parents).keySet()) {
            moved.put(name, nameOf(name));
        }
        return moved;
    }
}
