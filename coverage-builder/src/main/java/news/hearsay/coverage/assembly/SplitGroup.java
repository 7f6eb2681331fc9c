package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Splits a group of which people ruled that it contains different claims. A wording stays with the different claims
 * that are nearest to it, as {@link ConflictSplit} decides; the words of a claim and the claim in its story are
 * neighbours.
 */
final class SplitGroup {

    /** The maximum number of wordings that are compared with each other. A larger group is not split. */
    private static final int MAX_WORDINGS = 1_000;

    private SplitGroup() {}

    /**
     * The part of each wording; nothing if the group is too large. The part with the wording after which the group is
     * named has the group's id, the others that of their least wording.
     *
     * @param wordings all wordings of the group
     * @param constraints rulings that two of them are different
     * @param same whether two wordings have the same content
     */
    static Map<UUID, UUID> partsOf(
            UUID group,
            List<KnownWording> wordings,
            Collection<ClaimConstraints.Constraint> constraints,
            BiPredicate<KnownWording, KnownWording> same) {
        if (wordings.size() > MAX_WORDINGS) {
            return Map.of();
        }
        Set<UUID> ids = wordings.stream().map(KnownWording::id).collect(Collectors.toSet());
        Map<UUID, UUID> parts = ConflictSplit.threadsOf(ids, neighbours(wordings, same), different(constraints));
        UUID first = Present.in(parts, group);
        Map<UUID, UUID> named = new HashMap<>();
        parts.forEach((wording, part) -> named.put(wording, part.equals(first) ? group : part));
        return named;
    }

    private static Map<UUID, Set<UUID>> neighbours(
            List<KnownWording> wordings, BiPredicate<KnownWording, KnownWording> same) {
        Map<UUID, Set<UUID>> neighbours = new HashMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            KnownWording one = wordings.get(i);
            for (KnownWording other : wordings.subList(i + 1, wordings.size())) {
                boolean isOfOther =
                        one.id().equals(other.wordsId()) || other.id().equals(one.wordsId());
                boolean areWords = one.wordsId().equals(other.wordsId());
                if (isOfOther || !areWords && same.test(one, other)) {
                    neighbours.computeIfAbsent(one.id(), _ -> new HashSet<>()).add(other.id());
                    neighbours.computeIfAbsent(other.id(), _ -> new HashSet<>()).add(one.id());
                }
            }
        }
        return neighbours;
    }

    private static BiPredicate<UUID, UUID> different(Collection<ClaimConstraints.Constraint> constraints) {
        Map<UUID, Set<UUID>> different = new HashMap<>();
        constraints.forEach(constraint -> {
            different
                    .computeIfAbsent(constraint.oneWording(), _ -> new HashSet<>())
                    .add(constraint.otherWording());
            different
                    .computeIfAbsent(constraint.otherWording(), _ -> new HashSet<>())
                    .add(constraint.oneWording());
        });
        return (one, other) -> different.getOrDefault(one, Set.of()).contains(other);
    }
}
