package news.hearsay.coverage.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.coverage.claim.ClaimRelation;
import news.hearsay.coverage.claim.StoryComparisons;
import news.hearsay.coverage.claim.Wording;
import org.jspecify.annotations.Nullable;

/** A wording of an archive: by what others are found, and how it is related to them. */
public final class ArchivedWording {

    private final KnownWording known;

    /**
     * The row of a wording.
     *
     * @param signs all its signs, joined by line feeds
     * @param wordsId the id of its words, which may be its own
     */
    record Row(
            UUID id,
            String signs,
            boolean negated,
            UUID wordsId,
            @Nullable UUID storyId) {

        /** The rows of a wording and of its words. */
        static Stream<Row> of(Wording wording) {
            Wording words = wording.words();
            Row row = row(wording, words.id());
            return words.id().equals(wording.id()) ? Stream.of(row) : Stream.of(row, row(words, words.id()));
        }

        private static Row row(Wording wording, UUID words) {
            return new Row(
                    wording.id(), String.join("\n", wording.stems()), wording.negated(), words, wording.storyId());
        }
    }

    /**
     * By what wordings are found.
     *
     * @param keys the blocking keys that it looks for
     * @param storedKeys the blocking keys by which others find it
     * @param named whether it has names of its own
     * @param storyWords the rare words by which it is found within its story
     * @param wordsInStory the rare words that it looks for in stories
     * @param namesOfStory the names by which its story is found, if it has one
     * @param day the day of its story; null if unknown
     * @param namesOfOneStory the names of the stories that it looks for
     * @param firstDay the first day of such a story; null if any day is possible
     * @param lastDay the last day
     */
    private record Search(
            long[] keys,
            long[] storedKeys,
            boolean named,
            long[] storyWords,
            long[] wordsInStory,
            long[] namesOfStory,
            @Nullable LocalDate day,
            long[] namesOfOneStory,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    private ArchivedWording(KnownWording known) {
        this.known = known;
    }

    /**
     * A wording from its row.
     *
     * @param id the id
     * @param signs all its signs, joined by line feeds
     * @param wordsId the id of its words, which may be its own
     */
    public static ArchivedWording of(String id, String signs, boolean negated, String wordsId) {
        List<String> all = signs.lines().filter(sign -> !sign.isEmpty()).toList();
        UUID words = UUID.fromString(wordsId);
        return new ArchivedWording(
                new KnownWording(Wording.stored(UUID.fromString(id), "", all, negated), words, words));
    }

    /**
     * By what wordings are found, as JSON with the members {@code keys}, {@code stored_keys}, {@code named},
     * {@code story_words}, {@code words_in_story}, {@code names_of_story}, {@code day}, {@code names_of_one_story},
     * {@code first_day} and {@code last_day}.
     */
    public String search() {
        Wording wording = known.wording();
        boolean hasStory = wording.storyId() != null;
        Wording.Days days = wording.daysOfStory();
        return RowJson.write(new Search(
                known.keys(),
                known.storedKeys(),
                wording.hasNames(),
                hasStory ? wording.toldInStory() : new long[0],
                known.wordsInStory(),
                hasStory ? wording.namesOfStory() : new long[0],
                wording.day(),
                wording.namesOfOneStory(),
                days == null ? null : days.first(),
                days == null ? null : days.last()));
    }

    /**
     * Whether wordings of two articles may be of one story.
     *
     * @param names the number of names that the first wording looks for and the article of the second has
     * @param named whether the second wording has names of its own
     */
    public static boolean mayBeOfOneStory(int names, boolean named) {
        return KnownWording.mayBeOfOneStory(names, named);
    }

    /**
     * How the contents of two wordings are related. Symmetric.
     *
     * @param found how they were found
     */
    public ClaimRelation relationTo(ArchivedWording other, Found found, StoryComparisons stories) {
        // what is found in a story by a key of its own shares that key, too, and is then found by key
        boolean shareKey = found.byKey()
                || (found.inStory() || found.inStoryOfOther())
                        && known.wording().sharesStoryKeyWith(other.known.wording());
        return shareKey ? known.relationTo(other.known, stories) : ClaimRelation.DIFFERENT;
    }

    /**
     * How two wordings were found.
     *
     * @param byKey whether they share a blocking key that others find
     * @param inStory whether the first one found the second one in a story, by a rare word
     * @param inStoryOfOther whether the second one found the first one so
     */
    public record Found(boolean byKey, boolean inStory, boolean inStoryOfOther) {}
}
