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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the wordings that others are compared with: those that share a blocking key. A key without a name of an article
 * is stored for each wording. A key with such a name is not: all claims of an article have its names in common, so the
 * wordings are found by the names, and share a key if they share one of their rarest words.
 */
@Component
class WordingCandidates {

    /** The number of decoded wordings that are kept for later batches. */
    private static final int MAX_DECODED = 20_000;

    private final CoverageStatements statements;
    private final WordingKeys keys;
    private final StoryWordings storyWordings;

    /** Wordings do not change, except for their texts, which comparisons do not read. */
    private final RecentlyUsed<UUID, Wording> decoded = RecentlyUsed.ofAtMost(MAX_DECODED);

    WordingCandidates(CoverageStatements statements, WordingKeys keys, StoryWordings storyWordings) {
        this.statements = statements;
        this.keys = keys;
        this.storyWordings = storyWordings;
    }

    /**
     * The wordings to compare with.
     *
     * @param holders by which keys wordings were found; its pool has them and the wordings that are placed; texts may
     *     be out of date
     * @param sharing the numbers of those that share a key, in ascending order, by the id of the wording that is placed
     * @param near the numbers of others that may be of one story and share a key; which of them do, is still open
     * @param groups the groups of the words of the wordings that are placed
     */
    record Found(KeyHolders holders, Map<UUID, int[]> sharing, Map<UUID, int[]> near, Map<UUID, UUID> groups) {

        private static final int[] NONE = {};

        int[] sharingKey(KnownWording placed) {
            return sharing.getOrDefault(placed.id(), NONE);
        }

        int[] ofStory(KnownWording placed) {
            return near.getOrDefault(placed.id(), NONE);
        }

        /** Whether a wording is among those that share a key with one that is placed. */
        boolean isSharingKey(KnownWording placed, KnownWording other) {
            return Arrays.binarySearch(sharingKey(placed), holders.pool().numberOf(other.id())) >= 0;
        }

        /** Whether a wording that is placed shares a key with one {@link #ofStory}, by which one finds the other. */
        boolean isSharingKeyOfStory(KnownWording placed, KnownWording other) {
            return placed.sharesKeyInStoryWith(other.wording(), key -> holders.finds(key, placed.id()));
        }

        /** The wording of a number; null if it does not exist any more. */
        @Nullable
        KnownWording wording(int number) {
            return holders.pool().wording(number);
        }
    }

    private record Place(UUID group, UUID wordsId) {}

    /** Makes wordings known, so that others find them. */
    void insert(Collection<KnownWording> added) {
        keys.insert(added);
        storyWordings.insert(added);
        added.forEach(wording -> decoded.put(wording.id(), wording.wording()));
    }

    /**
     * Finds what wordings are compared with.
     *
     * @param holders the wordings that some of them find by a key; those that the others find are added
     * @param looking the wordings that are compared
     * @param placed these and others that are placed with them
     */
    Found of(KeyHolders holders, Map<UUID, KnownWording> looking, Map<UUID, KnownWording> placed) {
        CandidatePool pool = holders.pool();
        placed.values().forEach(pool::set);
        StoryWordings.Found ofStories = storyWordings.of(looking, placed, pool);
        Map<UUID, int[]> sharing = sharing(holders, looking);
        Map<UUID, int[]> near = near(ofStories, sharing);
        Map<UUID, Place> places = new HashMap<>();
        ofStories.rows().forEach(row -> places.put(row.id(), new Place(row.group(), row.wordsId())));
        Set<UUID> others = new HashSet<>(pool.ids());
        others.removeAll(placed.keySet());
        Map<UUID, Wording> wordings = decode(others, places);
        findPlaces(wordings.keySet(), placed, places);
        wordings.forEach((id, wording) -> {
            Place place = places.get(id);
            if (place != null) {
                pool.set(new KnownWording(wording, place.group(), place.wordsId()));
            }
        });
        return new Found(holders, sharing, near, groupsOfWords(placed, places));
    }

    /**
     * Finds the candidates of wordings among others that are in memory.
     *
     * @param looking the wordings that are compared
     * @param all the wordings with which they are compared, and they themselves
     */
    static Found among(Map<UUID, KnownWording> looking, Collection<KnownWording> all) {
        CandidatePool pool = new CandidatePool();
        KeyHolders holders = new KeyHolders(pool, Integer.MAX_VALUE);
        for (KnownWording wording : all) {
            pool.set(wording);
            for (long key : wording.storedKeys()) {
                holders.add(key, wording.id());
            }
        }
        Map<UUID, int[]> sharing = new HashMap<>();
        looking.forEach((id, wording) -> sharing.put(id, holders.of(wording.keys(), pool.numberOf(id))));
        return new Found(holders, sharing, near(StoryWordings.among(looking, all, pool), sharing), Map.of());
    }

    private static Map<UUID, int[]> near(StoryWordings.Found ofStories, Map<UUID, int[]> sharing) {
        Map<UUID, int[]> near = new HashMap<>();
        ofStories
                .numbers()
                .forEach((id, numbers) -> near.put(id, without(numbers, sharing.getOrDefault(id, Found.NONE))));
        return near;
    }

    /** Those of these wordings that are stored. */
    Set<UUID> known(Collection<UUID> wordings) {
        return new HashSet<>(statements
                .statement("select_known_wordings")
                .param("wordings", CoverageStatements.ids(wordings))
                .query(UUID.class)
                .list());
    }

    /**
     * Those of these wordings that are stored, with their groups. Texts may be out of date.
     *
     * @param placed those that are placed, which are returned as they are
     */
    List<KnownWording> stored(Collection<UUID> ids, Map<UUID, KnownWording> placed) {
        List<KnownWording> stored = new ArrayList<>();
        Set<UUID> others = new HashSet<>();
        ids.forEach(id -> {
            KnownWording known = placed.get(id);
            if (known == null) {
                others.add(id);
            } else {
                stored.add(known);
            }
        });
        Map<UUID, Place> places = new HashMap<>();
        Map<UUID, Wording> wordings = decode(others, places);
        findPlaces(wordings.keySet(), Map.of(), places);
        wordings.forEach((id, wording) -> {
            Place place = places.get(id);
            if (place != null) {
                stored.add(new KnownWording(wording, place.group(), place.wordsId()));
            }
        });
        return stored;
    }

    /** These numbers, without others that are in ascending order. */
    private static int[] without(int[] numbers, int[] others) {
        return Arrays.stream(numbers)
                .filter(number -> Arrays.binarySearch(others, number) < 0)
                .toArray();
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

    /** The numbers of the wordings that each of these finds by a key, in ascending order. */
    private Map<UUID, int[]> sharing(KeyHolders holders, Map<UUID, KnownWording> looking) {
        Map<UUID, long[]> keysOf = new HashMap<>();
        looking.forEach((id, wording) -> keysOf.put(id, wording.keys()));
        keys.find(holders, keysOf.values().stream().flatMapToLong(Arrays::stream));
        Map<UUID, int[]> sharing = new HashMap<>();
        keysOf.forEach(
                (id, own) -> sharing.put(id, holders.of(own, holders.pool().numberOf(id))));
        return sharing;
    }
}
