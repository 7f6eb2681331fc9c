package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Splits joined groups of which some conflict. A group belongs to the conflicting groups that are nearest to it, by the
 * number of links. A link is cut if the groups to which its two ends belong conflict; a group that is equally near to
 * two that conflict loses all its links. What remains connected is one thread, unless two of its groups conflict: then
 * each of them is a thread of its own.
 *
 * <p>So a chain from "2,000 soldiers" over claims without a number to "500 soldiers" is cut in its middle. The result
 * does not depend on the order of the groups, nor on their ids.
 */
final class ConflictSplit {

    private final Map<UUID, Set<UUID>> links;
    private final Map<UUID, Set<UUID>> conflicts = new HashMap<>();
    private final Map<UUID, Set<UUID>> nearest = new HashMap<>();

    private ConflictSplit(Collection<UUID> groups, Map<UUID, Set<UUID>> links, BiPredicate<UUID, UUID> conflict) {
        this.links = links;
        List<UUID> all = List.copyOf(groups);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (conflict.test(all.get(i), all.get(j))) {
                    conflicts.computeIfAbsent(all.get(i), _ -> new HashSet<>()).add(all.get(j));
                    conflicts.computeIfAbsent(all.get(j), _ -> new HashSet<>()).add(all.get(i));
                }
            }
        }
        findNearest();
    }

    /**
     * The thread of each group: the least group of it.
     *
     * @param groups connected groups
     * @param links the groups that each is joined to
     */
    static Map<UUID, UUID> threadsOf(
            Collection<UUID> groups, Map<UUID, Set<UUID>> links, BiPredicate<UUID, UUID> conflict) {
        ConflictSplit split = new ConflictSplit(groups, links, conflict);
        ConnectedComponents kept = new ConnectedComponents();
        for (UUID group : groups) {
            links.getOrDefault(group, Set.of()).stream()
                    .filter(other -> split.isKept(group, other))
                    .forEach(other -> kept.join(group, other));
        }
        Map<UUID, UUID> threads = new HashMap<>();
        groups.stream()
                .collect(Collectors.groupingBy(kept::nameOf, Collectors.toSet()))
                .forEach((thread, part) -> {
                    boolean isThread = !split.haveConflict(part, part);
                    part.forEach(group -> threads.put(group, isThread ? thread : group));
                });
        return threads;
    }

    private void findNearest() {
        conflicts.keySet().forEach(group -> nearest.put(group, Set.of(group)));
        Set<UUID> reached = conflicts.keySet();
        while (!reached.isEmpty()) {
            Map<UUID, Set<UUID>> next = new HashMap<>();
            for (UUID group : reached) {
                for (UUID other : links.getOrDefault(group, Set.of())) {
                    if (!nearest.containsKey(other)) {
                        next.computeIfAbsent(other, _ -> new HashSet<>()).addAll(Present.in(nearest, group));
                    }
                }
            }
            nearest.putAll(next);
            reached = next.keySet();
        }
    }

    private boolean isKept(UUID group, UUID other) {
        Set<UUID> both = new HashSet<>(nearest.getOrDefault(group, Set.of()));
        both.addAll(nearest.getOrDefault(other, Set.of()));
        return !haveConflict(both, both);
    }

    private boolean haveConflict(Set<UUID> some, Set<UUID> others) {
        return some.stream().anyMatch(group -> !Collections.disjoint(conflicts.getOrDefault(group, Set.of()), others));
    }
}
