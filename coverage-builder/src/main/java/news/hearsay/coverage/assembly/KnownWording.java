package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import news.hearsay.coverage.claim.ClaimRelation;
import news.hearsay.coverage.claim.StoryComparisons;
import news.hearsay.coverage.claim.Wording;

/**
 * A wording and its place.
 *
 * @param group its group; words that belong to none yet are a group of their own
 * @param wordsId the id of its {@linkplain Wording#words() words}
 */
record KnownWording(Wording wording, UUID group, UUID wordsId) {

    private static final long[] NONE = {};

    /**
     * A wording without a group. It is in the group of its words: so threads keep their ids when they get new articles.
     */
    static KnownWording loose(Wording wording) {
        UUID words = wording.words().id();
        return new KnownWording(wording, words, words);
    }

    /** A row with {@code id}, {@code signs}, {@code negated}, {@code words_id} and {@code group_id}. */
    static KnownWording of(ResultSet row) throws SQLException {
        return new KnownWording(wording(row), row.getObject("group_id", UUID.class), wordsId(row));
    }

    /** A wording from a row with {@code id}, {@code signs} and {@code negated}; its text is empty. */
    static Wording wording(ResultSet row) throws SQLException {
        List<String> signs =
                row.getString("signs").lines().filter(sign -> !sign.isEmpty()).toList();
        return Wording.stored(row.getObject("id", UUID.class), "", signs, row.getBoolean("negated"));
    }

    /** The id of the words of a wording, from a row with {@code id} and {@code words_id}. */
    static UUID wordsId(ResultSet row) throws SQLException {
        UUID words = row.getObject("words_id", UUID.class);
        return words == null ? row.getObject("id", UUID.class) : words;
    }

    UUID id() {
        return wording.id();
    }

    /** Whether its words are a wording of their own. */
    boolean isInStory() {
        return !wordsId.equals(wording.id());
    }

    /** The keys that it shares with others: if its words are a wording of their own, only those of the story. */
    long[] keys() {
        return isInStory() ? wording.storyKeys() : wording.keys();
    }

    /**
     * Whether it shares a key with a wording of one story that has one of its {@link #wordsInStory()}. The look-up
     * leaves this open only if one has names of its own.
     *
     * @param found whether others find it by a key that is stored for it
     */
    boolean sharesKeyInStoryWith(Wording other, LongPredicate found) {
        if (isInStory() && !wording.hasNames() || wording.sharesStoryKeyWith(other)) {
            return true;
        }
        long[] keysInStory = other.storyKeys();
        return Arrays.stream(storedKeys())
                .anyMatch(key -> Arrays.binarySearch(keysInStory, key) >= 0 && found.test(key));
    }

    /** The rare words of which a wording of the same story has one, if the two are related. */
    long[] wordsInStory() {
        return isInStory() ? wording.toldInStory() : wording.rarest();
    }

    /**
     * Whether wordings of two articles may be of one story. With one common name, only a wording with names of its own
     * can add another.
     *
     * @param names the number of names that the first wording and the article of the second have in common
     * @param named whether the second wording has names of its own
     */
    static boolean mayBeOfOneStory(int names, boolean named) {
        return names >= Wording.NAMES_OF_A_STORY || names > 0 && named;
    }

    /**
     * How the contents of two wordings are related that share a key. What holds in any two articles is decided by
     * comparing the words. Symmetric.
     */
    ClaimRelation relationTo(KnownWording other, StoryComparisons stories) {
        if (wordsId.equals(other.wordsId)) {
            return ClaimRelation.DIFFERENT;
        }
        boolean anywhere = wording.standsAlone() && other.wording.standsAlone() && !isInStory() && !other.isInStory();
        return anywhere ? wording.relationTo(other.wording) : stories.relation(wording, other.wording);
    }

    /** The keys by which it is found. Those of the story are found by {@link Wording#storyId()}. */
    long[] storedKeys() {
        return isInStory() ? NONE : wording.ownKeys();
    }
}
