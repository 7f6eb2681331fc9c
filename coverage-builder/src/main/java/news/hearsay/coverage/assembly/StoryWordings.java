package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.Wording;
import org.springframework.stereotype.Component;

/** Finds wordings by the names and the day of their articles. */
@Component
class StoryWordings {

    /** The maximum number of stories that one name finds: those with the smallest ids. */
    static final int MAX_STORIES_PER_NAME = 500;

    private static final String ALWAYS = "infinity";
    private static final String UNKNOWN_DAY = "-infinity";

    private final CoverageStatements statements;

    StoryWordings(CoverageStatements statements) {
        this.statements = statements;
    }

    /**
     * A wording with a story.
     *
     * @param named whether it has names of its own
     * @param words as {@link Wording#toldInStory()} returns them
     */
    record Row(UUID id, UUID wordsId, UUID group, UUID storyId, boolean named, long[] words) {

        private static Row of(ResultSet row) throws SQLException {
            Long[] words = (Long[]) row.getArray("story_words").getArray();
            return new Row(
                    row.getObject("id", UUID.class),
                    KnownWording.wordsId(row),
                    row.getObject("group_id", UUID.class),
                    row.getObject("story_id", UUID.class),
                    row.getBoolean("named"),
                    Arrays.stream(words).mapToLong(Long::longValue).toArray());
        }

        private static Row of(KnownWording known, UUID story) {
            Wording wording = known.wording();
            return new Row(
                    known.id(), known.wordsId(), known.group(), story, wording.hasNames(), wording.toldInStory());
        }
    }

    /**
     * @param numbers the numbers in the pool of the wordings that may be of one story and share one of their rarest
     *     words, each once, by the id of the wording for which they were found
     * @param rows all that were found in the database
     */
    record Found(Map<UUID, int[]> numbers, List<Row> rows) {}

    private record KeyRow(long key, String day, UUID story) {}

    private record Looking(long key, String first, String last) {}

    /** Makes the stories of these wordings known. */
    void insert(Collection<KnownWording> added) {
        Map<UUID, Wording> stories = new HashMap<>();
        for (KnownWording known : added) {
            UUID story = known.wording().storyId();
            if (story != null) {
                stories.putIfAbsent(story, known.wording());
            }
        }
        List<KeyRow> keys = new ArrayList<>();
        stories.forEach((story, wording) -> {
            LocalDate day = wording.day();
            for (long key : wording.namesOfStory()) {
                keys.add(new KeyRow(key, day == null ? UNKNOWN_DAY : day.toString(), story));
            }
        });
        if (!stories.isEmpty()) {
            statements
                    .statement("insert_stories")
                    .param("stories", CoverageStatements.ids(stories.keySet()))
                    .param(
                            "signs",
                            stories.values().stream()
                                    .map(wording -> String.join("\n", wording.storySigns()))
                                    .toArray(String[]::new))
                    .update();
        }
        if (!keys.isEmpty()) {
            statements
                    .statement("insert_story_keys")
                    .param(
                            "keys",
                            keys.stream().map(row -> Long.toString(row.key())).toArray(String[]::new))
                    .param("days", keys.stream().map(KeyRow::day).toArray(String[]::new))
                    .param(
                            "stories",
                            keys.stream().map(row -> row.story().toString()).toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Finds wordings that may be of one story with others.
     *
     * @param looking the wordings for which they are looked up
     * @param placed these and others that are placed with them
     */
    Found of(Map<UUID, KnownWording> looking, Map<UUID, KnownWording> placed, CandidatePool pool) {
        Map<UUID, long[]> names = namesOf(looking);
        Map<UUID, Map<UUID, Integer>> near = near(names, storiesWith(looking, names));
        Set<Map<UUID, Integer>> stories = Collections.newSetFromMap(new IdentityHashMap<>());
        stories.addAll(near.values());
        List<Row> stored = wordingsOf(stories).stream()
                .filter(row -> !placed.containsKey(row.id()))
                .toList();
        return find(looking, near, withPlaced(stored, placed.values()), stored, pool);
    }

    /**
     * The same among wordings that are in memory.
     *
     * @param looking the wordings for which others are looked up
     * @param all those that may be found
     */
    static Found among(Map<UUID, KnownWording> looking, Collection<KnownWording> all, CandidatePool pool) {
        Map<Long, Set<UUID>> stories = new HashMap<>();
        for (KnownWording known : all) {
            UUID story = known.wording().storyId();
            if (story != null) {
                for (long name : known.wording().namesOfStory()) {
                    stories.computeIfAbsent(name, _ -> new HashSet<>()).add(story);
                }
            }
        }
        return find(looking, near(namesOf(looking), stories), withPlaced(List.of(), all), List.of(), pool);
    }

    private static Found find(
            Map<UUID, KnownWording> looking,
            Map<UUID, Map<UUID, Integer>> near,
            List<Row> rows,
            List<Row> stored,
            CandidatePool pool) {
        NearWordings wordings = new NearWordings(rows, pool);
        Map<Map<UUID, Integer>, byte[]> counts = new IdentityHashMap<>();
        Map<UUID, int[]> numbers = new HashMap<>();
        near.forEach((id, around) -> numbers.put(
                id, wordings.near(Present.in(looking, id), counts.computeIfAbsent(around, wordings::namesByStory))));
        return new Found(numbers, stored);
    }

    /** The names by which wordings of the story of each of these are found; without those that have too few. */
    private static Map<UUID, long[]> namesOf(Map<UUID, KnownWording> looking) {
        Map<UUID, long[]> names = new HashMap<>();
        looking.forEach((id, known) -> {
            long[] found = known.wording().namesOfOneStory();
            if (found.length > 0) {
                names.put(id, found);
            }
        });
        return names;
    }

    /** The stories around each wording, with the number of common names. Wordings with the same names share a map. */
    private static Map<UUID, Map<UUID, Integer>> near(Map<UUID, long[]> names, Map<Long, Set<UUID>> stories) {
        // the claims of an article have the same names
        Map<List<Long>, Map<UUID, Integer>> shared = new HashMap<>();
        Map<UUID, Map<UUID, Integer>> near = new HashMap<>();
        names.forEach((id, wanted) -> near.put(
                id,
                shared.computeIfAbsent(Arrays.stream(wanted).boxed().toList(), all -> numberOfNames(all, stories))));
        return near;
    }

    /** The stories with any of these names, and how many of the names each has. */
    private static Map<UUID, Integer> numberOfNames(List<Long> names, Map<Long, Set<UUID>> stories) {
        Map<UUID, Integer> numbers = new HashMap<>();
        names.forEach(
                name -> stories.getOrDefault(name, Set.of()).forEach(story -> numbers.merge(story, 1, Integer::sum)));
        return numbers;
    }

    private static List<Row> withPlaced(List<Row> stored, Collection<KnownWording> placed) {
        List<Row> all = new ArrayList<>(stored);
        for (KnownWording known : placed) {
            UUID story = known.wording().storyId();
            if (story != null) {
                all.add(Row.of(known, story));
            }
        }
        return all;
    }

    /** The stories with these names, by name. Some may be of other days. */
    private Map<Long, Set<UUID>> storiesWith(Map<UUID, KnownWording> looking, Map<UUID, long[]> names) {
        Set<Looking> ranges = new LinkedHashSet<>();
        names.forEach((id, keys) -> {
            Wording.Days days = Present.in(looking, id).wording().daysOfStory();
            for (long key : keys) {
                if (days == null) {
                    ranges.add(new Looking(key, UNKNOWN_DAY, ALWAYS));
                } else {
                    ranges.add(new Looking(
                            key, days.first().toString(), days.last().toString()));
                    ranges.add(new Looking(key, UNKNOWN_DAY, UNKNOWN_DAY));
                }
            }
        });
        Map<Long, Set<UUID>> stories = new HashMap<>();
        if (!ranges.isEmpty()) {
            statements
                    .statement("select_stories_with_names")
                    .param(
                            "keys",
                            ranges.stream().map(row -> Long.toString(row.key())).toArray(String[]::new))
                    .param("firsts", ranges.stream().map(Looking::first).toArray(String[]::new))
                    .param("lasts", ranges.stream().map(Looking::last).toArray(String[]::new))
                    .param("maximum", MAX_STORIES_PER_NAME)
                    .query((row, _) -> stories.computeIfAbsent(row.getLong("key"), _ -> new HashSet<>())
                            .add(row.getObject("story_id", UUID.class)))
                    .list();
        }
        return stories;
    }

    private List<Row> wordingsOf(Collection<Map<UUID, Integer>> stories) {
        Set<UUID> near = new HashSet<>();
        Set<UUID> others = new HashSet<>();
        stories.forEach(numbers ->
                numbers.forEach((story, number) -> (number >= Wording.NAMES_OF_A_STORY ? near : others).add(story)));
        others.removeAll(near);
        return near.isEmpty() && others.isEmpty()
                ? List.of()
                : statements
                        .statement("select_wordings_of_stories")
                        .param("stories", CoverageStatements.ids(near))
                        .param("others", CoverageStatements.ids(others))
                        .query((row, _) -> Row.of(row))
                        .list();
    }
}
