package news.hearsay.coverage.assembly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.hearsay.coverage.assembly.ConstrainedClusters.Link;
import news.hearsay.coverage.claim.Details;
import news.hearsay.coverage.claim.Wording;

/** Finds the threads of groups of wordings that are linked, directly or through others, in an archive. */
public final class ArchivedThreads {

    /** A group with its links and its words, without those that repeat them in a story. */
    private record Group(UUID id, List<LinkRow> links, List<WordsRow> words) {

        private Set<Link> allLinks() {
            return links.stream()
                    .map(link -> new Link(link.to(), link.supported()))
                    .collect(Collectors.toSet());
        }

        private Set<Details> details() {
            return words.stream().map(WordsRow::details).collect(Collectors.toSet());
        }
    }

    private record LinkRow(UUID to, boolean supported) {}

    private record WordsRow(UUID id, String signs, boolean negated) {

        private Details details() {
            List<String> all = signs.lines().filter(sign -> !sign.isEmpty()).toList();
            return Wording.stored(id, "", all, negated).details();
        }
    }

    private record ThreadRow(UUID groupId, UUID threadId) {}

    private ArchivedThreads() {}

    /**
     * Returns the thread of each group, as a JSON array of objects with {@code group_id} and {@code thread_id}.
     *
     * @param groups a JSON array of all groups that are linked to one of them, each with {@code id}, {@code links}
     *     ({@code to} and {@code supported}) and {@code words} ({@code id}, {@code signs} and {@code negated})
     */
    public static String of(String groups) {
        Map<UUID, Group> all = Arrays.stream(RowJson.read(groups, Group[].class))
                .collect(Collectors.toMap(Group::id, Function.identity()));
        ConstrainedClusters clusters =
                new ConstrainedClusters(ids -> of(all, ids, Group::allLinks), ids -> of(all, ids, Group::details));
        return RowJson.write(clusters.threadsOf(new HashSet<>(all.keySet())).entrySet().stream()
                .map(thread -> new ThreadRow(thread.getKey(), thread.getValue()))
                .toList());
    }

    private static <T> Map<UUID, Set<T>> of(Map<UUID, Group> all, Set<UUID> ids, Function<Group, Set<T>> part) {
        Map<UUID, Set<T>> parts = new HashMap<>();
        ids.forEach(id -> parts.put(id, part.apply(Present.in(all, id))));
        return parts;
    }
}
