package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import news.hearsay.coverage.claim.ClaimRelation;
import news.hearsay.coverage.claim.StoryComparisons;

/** The related pairs of the stored wordings, found by comparing each with each. Of few names all stories are found. */
final class WordingPairs {

    private final StoryComparisons stories = new StoryComparisons();
    private final List<KnownWording> wordings;
    private final int limit;
    private final Map<Long, List<UUID>> byKey = new HashMap<>();

    /** @param limit how many wordings a key finds: those with the least ids */
    WordingPairs(Newsroom newsroom, int limit) {
        this.limit = limit;
        wordings = newsroom.sql("select id, signs, negated, words_id, group_id from wording_content")
                .query((row, _) -> KnownWording.of(row))
                .list();
        wordings.forEach(wording -> Arrays.stream(wording.storedKeys())
                .forEach(key ->
                        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(wording.id())));
        byKey.values().forEach(ids -> ids.sort(ConnectedComponents.ORDER));
    }

    /** The number of keys that have more wordings than they find. */
    long crowdedKeys() {
        return byKey.values().stream().filter(ids -> ids.size() > limit).count();
    }

    /** The pairs of these relations, each once, as texts. */
    Set<String> of(ClaimRelation relation) {
        Set<String> pairs = new TreeSet<>();
        for (KnownWording one : wordings) {
            for (KnownWording other : wordings) {
                if (ConnectedComponents.ORDER.compare(one.id(), other.id()) < 0
                        && one.relationTo(other, stories) == relation
                        && (finds(one, other) || finds(other, one) || areOfStories(one, other))) {
                    pairs.add(one.id() + " " + other.id());
                }
            }
        }
        return pairs;
    }

    private boolean finds(KnownWording one, KnownWording other) {
        return Arrays.stream(one.keys()).anyMatch(key -> {
            int place = byKey.getOrDefault(key, List.of()).indexOf(other.id());
            return place >= 0 && place < limit;
        });
    }

    private static boolean areOfStories(KnownWording one, KnownWording other) {
        return one.wording().sharesStoryKeyWith(other.wording());
    }
}
