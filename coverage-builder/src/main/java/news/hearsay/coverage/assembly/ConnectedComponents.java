package news.hearsay.coverage.assembly;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Connected components by union-find. A component is named after its smallest member. */
final class ConnectedComponents {

    /** The order of PostgreSQL, byte by byte; {@link UUID#compareTo} compares signed numbers. */
    static final Comparator<UUID> ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final Map<UUID, UUID> parents = new HashMap<>();

    /** Joins the components of two members. */
    void join(UUID one, UUID other) {
        UUID first = nameOf(one);
        UUID second = nameOf(other);
        if (!first.equals(second)) {
            boolean firstIsLess = ORDER.compare(first, second) < 0;
            parents.put(firstIsLess ? second : first, firstIsLess ? first : second);
        }
    }

    /** The name of the component of a member. */
    UUID nameOf(UUID member) {
        UUID root = member;
        for (UUID parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        UUID current = member;
        while (!current.equals(root)) {
            UUID next = parents.put(current, root);
            current = next == null ? root : next;
        }
        return root;
    }

    /** The former names of merged components, with the names of the components that they were merged into. */
    Map<UUID, UUID> moved() {
        Map<UUID, UUID> moved = new HashMap<>();
        for (UUID name : Map.copyOf(parents).keySet()) {
            moved.put(name, nameOf(name));
        }
        return moved;
    }
}
