package news.hearsay.coverage.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says, apart from who says it and how it is put. All depends on the words alone: never on the time, the
 * subject, or what was seen before.
 *
 * @param id derived from {@code stems} and {@code negated}: claims that differ in nothing else share it
 * @param text the claim's words, as they came
 * @param stems the signs of what it says, in text order: stems of words; {@code @name}, {@code #number}, {@code ^date};
 *     {@code !} before what is negated; {@code <by}, {@code <from}, {@code <to} before what stands in that role;
 *     {@code ~} and a word for a question, a condition, a duty, the time, a pronoun
 * @param numbers the numbers, as digits without zeros at the end, with their unit: {@code 1500000$}, {@code 5%},
 *     {@code 2028}
 * @param entities the names, folded: {@code poland} for Polish; a longer name has an entry a word
 * @param negated whether it says that something is not so
 */
public record Wording(
        UUID id, String text, List<String> stems, Set<String> numbers, Set<String> entities, boolean negated) {

    /** The most keys that {@link #keys()} gives. */
    public static final int MOST_KEYS = 16;

    public Wording {
        stems = List.copyOf(stems);
        numbers = Set.copyOf(numbers);
        entities = Set.copyOf(entities);
    }

    /**
     * Reads a claim.
     *
     * @param claimText the claim's words
     * @param negated the event's polarity: whether the extractor found that it says something is not so
     */
    public static Wording of(String claimText, boolean negated) {
        return of(claimText, negated, null);
    }

    /**
     * Reads a claim whose speaker is known.
     *
     * @param speaker who "I" and "we" are, by name, such as Poland; null where it is not known
     */
    public static Wording of(String claimText, boolean negated, @Nullable String speaker) {
        List<String> signs = Reading.signs(claimText, speaker);
        // what the extractor counted as a negation stands in the text too: it must not count twice
        boolean not =
                negated || signs.stream().filter(sign -> sign.equals(Signs.NOT)).count() % 2 == 1;
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> entities = new LinkedHashSet<>();
        for (String sign : signs) {
            if (Signs.isNumber(sign)) {
                numbers.add(sign.substring(1));
            } else if (Signs.isName(sign)) {
                entities.add(sign.substring(1));
            }
        }
        return new Wording(id(signs, not, ""), claimText, signs, numbers, entities, not);
    }

    /**
     * Whether it can be understood by itself. "We will do it" can't: what it says depends on who speaks, and on the
     * sentence before. Such a wording says the same as no other but an equal one, has no keys, and should be told apart
     * by {@link #within}.
     */
    public boolean standsAlone() {
        return Signs.standAlone(stems);
    }

    /**
     * The same words as part of some whole, such as an article's or a source's id: equal to the same words in the same
     * whole only.
     */
    public Wording within(String whole) {
        return new Wording(id(stems, negated, whole), text, stems, numbers, entities, negated);
    }

    /**
     * Keys by which candidates are found: two wordings that say the same or the opposite share at least one. They are
     * made of pairs of the rarest signs, by a list that never changes; at most {@link #MOST_KEYS}, in ascending order,
     * each once.
     */
    public long[] keys() {
        return standsAlone() ? Keys.of(stems) : new long[0];
    }

    /** Whether the other says the same in these or in other words. Symmetric, and true of itself. */
    public boolean saysTheSameAs(Wording other) {
        return id.equals(other.id) || negated == other.negated && Comparison.alike(this, other);
    }

    /**
     * Whether one says that what the other says is not so. Symmetric, and never true together with
     * {@link #saysTheSameAs}.
     */
    public boolean saysTheOppositeOf(Wording other) {
        return negated != other.negated && Comparison.alike(this, other);
    }

    private static UUID id(List<String> signs, boolean negated, String whole) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((String.join("\n", signs) + "\n" + negated + "\n" + whole).getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest();
            long high = 0;
            long low = 0;
            for (int i = 0; i < 8; i++) {
                high = high << 8 | hash[i] & 0xff;
                low = low << 8 | hash[i + 8] & 0xff;
            }
            // RFC 9562: version 8, of our own making
            return new UUID(high & ~0xf000L | 0x8000L, low & 0x3fffffffffffffffL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
