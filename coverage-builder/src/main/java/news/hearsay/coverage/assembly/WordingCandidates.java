package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.RecentlyUsed;
import news.hearsay.coverage.claim.Wording;
import org.springframework.stereotype.Component;

/**
 * Finds the wordings that others are compared with: those that share a blocking key. A key without a name of an article
 * is stored for each wording. A key with such a name is not: all claims of an article have its names in common, so the
 * wordings are found by the names, and share a key if they share one of their rarest words.
 */
@Component
class WordingCandidates {

    /** The maximum number of wordings that one key is compared with: those with the smallest ids. */
    static final int MAX_CANDIDATES_PER_KEY = 500;

    /** The number of keys whose wordings one query selects. */
    private static final int KEYS_PER_QUERY = 5_000;

    /** The number of decoded wordings that are kept for later batches. */
    private static final int MAX_DECODED = 20_000;

    private final CoverageStatements statements;
    private final StoryWordings storyWordings;

    /** Wordings do not change, except for their texts, which comparisons do not read. */
    private final RecentlyUsed<UUID, Wording> decoded = RecentlyUsed.ofAtMost(MAX_DECODED);

    WordingCandidates(CoverageStatements statements, StoryWordings storyWordings) {
        this.statements = statements;
        this.storyWordings = storyWordings;
    }

    /**
     * The wordings to compare with.
     *
     * @param ids their ids, by the id of the wording that is placed
     * @param wordings they and the wordings that are placed, by id; texts may be out of date
     * @param groups the groups of the words of the wordings that are placed
     */
    record Found(Map<UUID, Set<UUID>> ids, Map<UUID, KnownWording> wordings, Map<UUID, UUID> groups) {}

    private record KeysRow(UUID id, long[] keys) {}

    private record Place(UUID group, UUID wordsId) {}

    /** Makes wordings known, so that others find them. */
    void insert(Collection<KnownWording> added) {
        List<KeysRow> keys = added.stream()
                .map(wording -> new KeysRow(wording.id(), wording.storedKeys()))
                .filter(row -> row.keys().length > 0)
                .toList();
        if (!keys.isEmpty()) {
            statements.with("insert_wording_keys", keys).update();
        }
        storyWordings.insert(added);
        added.forEach(wording -> decoded.put(wording.id(), wording.wording()));
    }

    /** Finds what these wordings are compared with. */
    Found of(Map<UUID, KnownWording> placed) {
        StoryWordings.Found ofStories = storyWordings.of(placed);
        Map<UUID, Set<UUID>> ids = sharing(placed);
        Map<UUID, Place> places = new HashMap<>();
        ofStories.rows().forEach(row -> places.put(row.id(), new Place(row.group(), row.wordsId())));
        Set<UUID> others = new HashSet<>();
        ids.values().forEach(others::addAll);
        ofStories.ids().values().forEach(others::addAll);
        others.removeAll(placed.keySet());
        Map<UUID, Wording> wordings = decode(others, places);
        findPlaces(wordings.keySet(), placed, places);
        Map<UUID, KnownWording> pool = new HashMap<>(placed);
        Map<UUID, UUID> groups = groupsOfWords(placed, places);
        wordings.forEach((id, wording) -> {
            Place place = places.get(id);
            if (place != null) {
                pool.put(id, new KnownWording(wording, place.group(), place.wordsId()));
            }
        });
        ofStories.ids().entrySet().parallelStream().forEach(entry -> {
            KnownWording one = Present.in(placed, entry.getKey());
            entry.getValue().removeIf(id -> {
                KnownWording other = pool.get(id);
                return other == null || !one.sharesKeyInStoryWith(other.wording());
            });
        });
        ofStories
                .ids()
                .forEach((id, found) ->
                        ids.computeIfAbsent(id, _ -> new HashSet<>()).addAll(found));
        return new Found(ids, pool, groups);
    }

    private static Map<UUID, UUID> groupsOfWords(Map<UUID, KnownWording> placed, Map<UUID, Place> places) {
        Map<UUID, UUID> groups = new HashMap<>();
        for (KnownWording wording : placed.values()) {
            KnownWording words = placed.get(wording.wordsId());
            Place place = places.get(wording.wordsId());
            if (words != null) {
                groups.put(wording.wordsId(), words.group());
            } else if (place != null) {
                groups.put(wording.wordsId(), place.group());
            }
        }
        return groups;
    }

    /** The wordings with these ids. Adds the places of those that are read from the database. */
    private Map<UUID, Wording> decode(Set<UUID> ids, Map<UUID, Place> places) {
        Map<UUID, Wording> wordings = new HashMap<>();
        Set<UUID> missing = new HashSet<>();
        for (UUID id : ids) {
            Wording wording = decoded.get(id);
            if (wording == null) {
                missing.add(id);
            } else {
                wordings.put(id, wording);
            }
        }
        if (!missing.isEmpty()) {
            statements
                    .statement("select_wordings")
                    .param("wordings", CoverageStatements.ids(missing))
                    .query((row, _) -> KnownWording.of(row))
                    .list()
                    .forEach(known -> {
                        wordings.put(known.id(), known.wording());
                        decoded.put(known.id(), known.wording());
                        places.put(known.id(), new Place(known.group(), known.wordsId()));
                    });
        }
        return wordings;
    }

    /** Adds the places of these wordings, and of the words of those that are placed, where they are missing. */
    private void findPlaces(Set<UUID> ids, Map<UUID, KnownWording> placed, Map<UUID, Place> places) {
        Set<UUID> missing = new HashSet<>(ids);
        placed.values().forEach(wording -> missing.add(wording.wordsId()));
        missing.removeAll(placed.keySet());
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            statements
                    .statement("select_groups_by_wording")
                    .param("wordings", CoverageStatements.ids(missing))
                    .query((row, _) -> places.put(
                            row.getObject("id", UUID.class),
                            new Place(row.getObject("group_id", UUID.class), KnownWording.wordsId(row))))
                    .list();
        }
    }

    /** The wordings for which a key of each of these is stored. */
    private Map<UUID, Set<UUID>> sharing(Map<UUID, KnownWording> placed) {
        Map<Long, List<UUID>> looking = new HashMap<>();
        placed.forEach((id, wording) -> {
            for (long key : wording.keys()) {
                looking.computeIfAbsent(key, _ -> new ArrayList<>()).add(id);
            }
        });
        // neighbours in the index are on one page
        long[] keys =
                looking.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        Map<UUID, Set<UUID>> sharing = new HashMap<>();
        for (int start = 0; start < keys.length; start += KEYS_PER_QUERY) {
            long[] part = Arrays.copyOfRange(keys, start, Math.min(start + KEYS_PER_QUERY, keys.length));
            statements
                    .statement("select_wordings_with_keys")
                    .param("keys", Arrays.stream(part).mapToObj(Long::toString).toArray(String[]::new))
                    .param("maximum", MAX_CANDIDATES_PER_KEY)
                    .query((row, _) -> {
                        UUID found = row.getObject("wording_id", UUID.class);
                        Present.in(looking, row.getLong("key"))
                                .forEach(id -> sharing.computeIfAbsent(id, _ -> new HashSet<>())
                                        .add(found));
                        return found;
                    })
                    .list();
        }
        sharing.forEach((id, found) -> found.remove(id));
        return sharing;
    }
}
