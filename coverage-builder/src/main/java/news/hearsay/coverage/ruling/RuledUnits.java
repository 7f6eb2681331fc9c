package news.hearsay.coverage.ruling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Units of things that rulings call the same, of which no unit has two that rulings call different. Rulings that things
 * are different come first, in any order; then those that things are the same, of which the earlier ones win. A unit is
 * named after its smallest member.
 */
public final class RuledUnits<T> {

    private final Comparator<? super T> order;
    private final Map<T, T> parents = new HashMap<>();

    /** The units that are different from a unit, by name. */
    private final Map<T, Set<T>> different = new HashMap<>();

    /** @param order decides which member names a unit */
    public RuledUnits(Comparator<? super T> order) {
        this.order = order;
    }

    /** Two things are different. Has no effect on things of one unit. */
    public void separate(T one, T other) {
        T first = nameOf(one);
        T second = nameOf(other);
        if (!first.equals(second)) {
            different.computeIfAbsent(first, _ -> new HashSet<>()).add(second);
            different.computeIfAbsent(second, _ -> new HashSet<>()).add(first);
        }
    }

    /** Two things are the same. Returns false, and joins nothing, if their units are different. */
    public boolean join(T one, T other) {
        T first = nameOf(one);
        T second = nameOf(other);
        if (first.equals(second)) {
            return true;
        }
        if (different.getOrDefault(first, Set.of()).contains(second)) {
            return false;
        }
        boolean isFirstLess = order.compare(first, second) < 0;
        T name = isFirstLess ? first : second;
        T joined = isFirstLess ? second : first;
        parents.put(joined, name);
        Set<T> others = different.remove(joined);
        if (others != null) {
            for (T each : others) {
                Set<T> theirs = different.computeIfAbsent(each, _ -> new HashSet<>());
                theirs.remove(joined);
                theirs.add(name);
                different.computeIfAbsent(name, _ -> new HashSet<>()).add(each);
            }
        }
        return true;
    }

    /** The name of the unit of a thing, which may be alone in it. */
    public T nameOf(T member) {
        T root = member;
        for (T parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        T current = member;
        while (!current.equals(root)) {
            T next = parents.put(current, root);
            current = next == null ? root : next;
        }
        return root;
    }

    /** The former names of joined units, with the names of the units that they were joined to. */
    public Map<T, T> moved() {
        Map<T, T> moved = new HashMap<>();
        for (T name : Map.copyOf(parents).keySet()) {
            moved.put(name, nameOf(name));
        }
        return moved;
    }

    /** Whether rulings call two things, or others of their units, different. */
    public boolean areApart(T one, T other) {
        return differentFrom(one).contains(nameOf(other));
    }

    /** The names of the units that are different from the unit of a thing. */
    public Set<T> differentFrom(T member) {
        return different.getOrDefault(nameOf(member), Set.of());
    }
}
