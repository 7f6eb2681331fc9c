package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.hearsay.coverage.claim.Details;

/**
 * Finds the threads of groups of wordings. Groups are joined if one leaves out a detail of the other. No thread has two
 * groups that differ in a detail: this is constrained clustering, with the conflicts as cannot-link constraints. The
 * result depends on the groups, their links and their details only. It does not depend on the order in which they came.
 *
 * <ol>
 *   <li>Two groups conflict if the details of a wording of one conflict with those of a wording of the other.
 *   <li>A group is ambiguous if two groups that it is linked to conflict: "troops" may be the 500 or the 2,000.
 *   <li>A link is supported if at least half of the wordings of one of its groups are linked to a wording of the other.
 *       A single pair is not enough to join two groups of many wordings.
 *   <li>A link joins two groups if it is supported, neither is ambiguous, and they do not conflict.
 *   <li>The groups that are joined, directly or through others, are one thread. If two of them conflict, they are split
 *       ({@link ConflictSplit}). If they are more than {@value #MAX_GROUPS}, each of them is a thread of its own.
 * </ol>
 *
 * Links and details are loaded as far as they are needed.
 */
final class ConstrainedClusters {

    /** The maximum number of groups of a thread. */
    static final int MAX_GROUPS = 400;

    /**
     * A link from a group.
     *
     * @param to the group that it leads to
     * @param supported whether half of the wordings of one of the two are linked to the other
     */
    record Link(UUID to, boolean supported) {}

    private final Function<Set<UUID>, Map<UUID, Set<Link>>> linkLoader;
    private final Function<Set<UUID>, Map<UUID, Set<Details>>> detailLoader;
    private final Predicate<Set<UUID>> areApart;
    private final Map<UUID, Set<Link>> links = new HashMap<>();
    private final Map<UUID, Set<Details>> details = new HashMap<>();
    private final Map<UUID, Boolean> ambiguous = new HashMap<>();

    /**
     * @param linkLoader returns the links of each of some groups; each link is in both of its groups
     * @param detailLoader returns the details of the wordings of each of some groups
     */
    ConstrainedClusters(
            Function<Set<UUID>, Map<UUID, Set<Link>>> linkLoader,
            Function<Set<UUID>, Map<UUID, Set<Details>>> detailLoader) {
        this(linkLoader, detailLoader, _ -> false);
    }

    /** @param areApart whether rulings keep two of some groups apart, whatever their details */
    ConstrainedClusters(
            Function<Set<UUID>, Map<UUID, Set<Link>>> linkLoader,
            Function<Set<UUID>, Map<UUID, Set<Details>>> detailLoader,
            Predicate<Set<UUID>> areApart) {
        this.linkLoader = linkLoader;
        this.detailLoader = detailLoader;
        this.areApart = areApart;
    }

    /**
     * The groups whose threads may change if the wordings or links of some groups have changed. These are the changed
     * groups, the groups that they are linked to, and the groups that the latter are linked to.
     *
     * @param changed groups with other wordings or links than before
     */
    Set<UUID> affectedBy(Set<UUID> changed) {
        loadLinks(changed);
        Set<UUID> near = new HashSet<>(linkedTo(changed));
        near.removeAll(changed);
        loadLinks(near);
        Set<UUID> affected = new HashSet<>(changed);
        affected.addAll(near);
        for (UUID group : near) {
            Set<UUID> unchanged = new HashSet<>(linkedTo(Set.of(group)));
            unchanged.removeAll(changed);
            loadDetails(unchanged);
            // was ambiguous before, and still is: its links joined nothing, and join nothing
            if (!conflict(unchanged)) {
                affected.addAll(unchanged);
            }
        }
        return affected;
    }

    /** The thread of each of these groups, and of all that are in a thread with them, by group. */
    Map<UUID, UUID> threadsOf(Set<UUID> groups) {
        ConnectedComponents joined = new ConnectedComponents();
        Map<UUID, Set<UUID>> joinedTo = new HashMap<>();
        Set<UUID> found = new HashSet<>(groups);
        Set<UUID> next = groups;
        while (!next.isEmpty()) {
            load(next);
            Set<UUID> reached = new HashSet<>();
            for (UUID group : next) {
                for (Link link : links.getOrDefault(group, Set.of())) {
                    if (isJoined(group, link)) {
                        joined.join(group, link.to());
                        joinedTo.computeIfAbsent(group, _ -> new HashSet<>()).add(link.to());
                        if (found.add(link.to())) {
                            reached.add(link.to());
                        }
                    }
                }
            }
            next = reached;
        }
        Map<UUID, UUID> threads = new HashMap<>();
        found.stream()
                .collect(Collectors.groupingBy(joined::nameOf, Collectors.toSet()))
                .forEach((thread, cluster) -> threads.putAll(split(thread, cluster, joinedTo)));
        return threads;
    }

    /** The threads of groups that are joined, directly or through others. */
    private Map<UUID, UUID> split(UUID thread, Set<UUID> cluster, Map<UUID, Set<UUID>> joinedTo) {
        if (cluster.size() > MAX_GROUPS) {
            return cluster.stream().collect(Collectors.toMap(group -> group, group -> group));
        }
        return conflict(cluster)
                ? ConflictSplit.threadsOf(cluster, joinedTo, (one, other) -> conflict(Set.of(one, other)))
                : cluster.stream().collect(Collectors.toMap(group -> group, _ -> thread));
    }

    private boolean isJoined(UUID group, Link link) {
        return link.supported()
                && !isAmbiguous(group)
                && !isAmbiguous(link.to())
                && !conflict(Set.of(group, link.to()));
    }

    private boolean isAmbiguous(UUID group) {
        return ambiguous.computeIfAbsent(group, id -> conflict(linkedTo(Set.of(id))));
    }

    /** Whether any two of these groups conflict. */
    private boolean conflict(Set<UUID> groups) {
        if (areApart.test(groups)) {
            return true;
        }
        Map<Details, Set<UUID>> owners = new HashMap<>();
        groups.forEach(group -> details.getOrDefault(group, Set.of())
                .forEach(detail ->
                        owners.computeIfAbsent(detail, _ -> new HashSet<>()).add(group)));
        List<Details> all = List.copyOf(owners.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Set<UUID> first = Present.in(owners, all.get(i));
                Set<UUID> second = Present.in(owners, all.get(j));
                boolean ofOneGroup = first.size() == 1 && first.equals(second);
                if (!ofOneGroup && all.get(i).conflictWith(all.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Loads what decides which groups are joined to these. */
    private void load(Set<UUID> groups) {
        loadLinks(groups);
        Set<UUID> near = linkedTo(groups);
        loadLinks(near);
        Set<UUID> all = new HashSet<>(near);
        all.addAll(linkedTo(near));
        if (!near.isEmpty()) {
            all.addAll(groups);
        }
        loadDetails(all);
    }

    private Set<UUID> linkedTo(Collection<UUID> groups) {
        return groups.stream()
                .flatMap(group -> links.getOrDefault(group, Set.of()).stream())
                .map(Link::to)
                .collect(Collectors.toSet());
    }

    private void loadLinks(Set<UUID> groups) {
        loadMissing(groups, links, linkLoader);
    }

    private void loadDetails(Set<UUID> groups) {
        loadMissing(groups, details, detailLoader);
    }

    private static <T> void loadMissing(
            Set<UUID> groups, Map<UUID, Set<T>> known, Function<Set<UUID>, Map<UUID, Set<T>>> loader) {
        Set<UUID> missing = new HashSet<>(groups);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            Map<UUID, Set<T>> loaded = loader.apply(missing);
            missing.forEach(group -> known.put(group, loaded.getOrDefault(group, Set.of())));
        }
    }
}
