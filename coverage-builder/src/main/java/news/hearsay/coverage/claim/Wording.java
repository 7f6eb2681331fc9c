package news.hearsay.coverage.claim;

import static java.time.temporal.ChronoUnit.DAYS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.claim.Sign.Day;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Story;
import org.jspecify.annotations.Nullable;

/**
 * The content of a claim, independent of who makes it and how it is put. It depends on the claim's words and, if they
 * have few names, on the names and the day of its article: never on the subject or on earlier claims. Immutable. Values
 * that comparisons use often are derived once.
 */
public final class Wording {

    /** The maximum length of {@link #keys()}. */
    public static final int MAX_KEYS = BlockingKeys.MAX_KEYS;

    /** The number of names that two claims of one story must share. */
    public static final int NAMES_OF_A_STORY = 2;

    /** A claim with that many specific names of its own needs no others to tell its story. */
    private static final int ENOUGH_NAMES = 4;

    /** The maximum number of days between two articles of one story. */
    private static final int DAYS_OF_A_STORY = 7;

    private final UUID id;
    private final String text;
    private final List<Sign> signs;
    private final List<Sign> ownSigns;
    private final List<Sign> ownNames;
    private final boolean negated;
    private final @Nullable LocalDate day;
    private final boolean alone;
    private final boolean comparable;
    private final Set<Mark> marks;
    private final boolean pronoun;
    private final boolean named;
    private @Nullable Set<String> storyNames;
    private @Nullable Set<String> mainNames;
    private @Nullable Set<String> stateNames;
    private volatile @Nullable IndexedContent content;
    private volatile @Nullable ContentSignature signature;
    private volatile long @Nullable [] keys;
    private volatile long @Nullable [] storyKeys;
    private volatile long @Nullable [] toldInStory;
    private @Nullable Wording words;
    private @Nullable UUID contentId;
    private @Nullable UUID storyId;

    private Wording(UUID id, String text, List<Sign> signs, boolean negated) {
        this.id = id;
        this.text = text;
        this.signs = List.copyOf(signs);
        this.negated = negated;
        int own = numberOfOwn(this.signs);
        ownSigns = own == this.signs.size() ? this.signs : this.signs.subList(0, own);
        named = ownSigns.stream().anyMatch(Name.class::isInstance);
        ownNames = named ? ownSigns.stream().filter(Name.class::isInstance).toList() : List.of();
        day = dayOf(this.signs);
        alone = Sign.standAlone(this.signs);
        marks = marksOf(this.signs);
        pronoun = marks.contains(Mark.THEY) || marks.contains(Mark.WE);
        comparable = alone || hasStory() && Sign.haveContent(this.signs);
    }

    /** The number of signs before those of the story. */
    private static int numberOfOwn(List<Sign> signs) {
        int number = signs.size();
        while (number > 0 && (signs.get(number - 1) instanceof Story || signs.get(number - 1) instanceof Day)) {
            number--;
        }
        return number;
    }

    /** The day of its article, which is the last sign. */
    private static @Nullable LocalDate dayOf(List<Sign> signs) {
        return !signs.isEmpty() && signs.getLast() instanceof Day(var day) ? day : null;
    }

    /** Derived from the signs and {@link #negated}: claims that differ in nothing else share it. */
    public UUID id() {
        return id;
    }

    /** The claim's words, unchanged. */
    public String text() {
        return text;
    }

    /**
     * The content in text order: stems, names, numbers and dates, with a negation or role before the sign that it
     * applies to; then the marks of a question, a condition, a duty, the time or a pronoun; then the names and the day
     * of its article, if the claim has few names of its own.
     */
    public List<Sign> signs() {
        return signs;
    }

    private static Set<Mark> marksOf(List<Sign> signs) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Sign sign : signs) {
            if (sign instanceof Mark mark) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** How the claim is put: the marks among {@link #signs()}. Must not be changed. */
    Set<Mark> marks() {
        return marks;
    }

    /** The content of {@link #signs()}, as comparisons use it. */
    IndexedContent content() {
        IndexedContent indexed = content;
        if (indexed == null) {
            indexed = IndexedContent.of(signs);
            content = indexed;
        }
        return indexed;
    }

    /** The signature of {@link #signs()}. */
    ContentSignature signature() {
        ContentSignature derived = signature;
        if (derived == null) {
            derived = ContentSignature.of(this);
            signature = derived;
        }
        return derived;
    }

    /** Whether the claim is negated. */
    public boolean negated() {
        return negated;
    }

    /**
     * The wording of a claim.
     *
     * @param claimText the claim's words
     * @param negated the event's polarity: whether the extractor found the claim negated
     */
    public static Wording of(String claimText, boolean negated) {
        return of(claimText, negated, null);
    }

    /**
     * The wording of a claim whose speaker is known.
     *
     * @param speaker the name that "I" and "we" refer to, such as Poland; null if unknown
     */
    public static Wording of(String claimText, boolean negated, @Nullable String speaker) {
        List<Sign> signs = ClaimNormalizer.signs(claimText, speaker);
        // a negation that the extractor counted is in the text too: it must not count twice
        boolean not = negated || signs.stream().filter(sign -> sign == Mark.NOT).count() % 2 == 1;
        Wording wording = new Wording(id(stems(signs), not, ""), claimText, signs, not);
        wording.contentId = wording.id;
        return wording;
    }

    /**
     * A wording as the database stores it.
     *
     * @param stems as {@link #stems()} returned them
     */
    public static Wording stored(UUID id, String text, List<String> stems, boolean negated) {
        return new Wording(id, text, stems.stream().map(SignCodec::decode).toList(), negated);
    }

    /** The signs as the database stores them; see {@link SignCodec}. */
    public List<String> stems() {
        return stems(signs);
    }

    /** The numbers, as digits without trailing zeros, with their unit: {@code 1500000$}, {@code 5%}, {@code 2028}. */
    public Set<String> numbers() {
        return signs.stream()
                .filter(Quantity.class::isInstance)
                .map(sign -> ((Quantity) sign).value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names, folded: {@code poland} for Polish. A name of several words has one entry for each. */
    public Set<String> entities() {
        return signs.stream()
                .filter(Name.class::isInstance)
                .map(sign -> ((Name) sign).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The numbers and dates in which it may conflict with a wording that is the same otherwise. */
    public Details details() {
        return Details.of(signs);
    }

    /**
     * Whether it can be understood by itself. "We will do it" cannot: its content depends on the speaker and on the
     * previous sentence. Such a wording should be limited to its context by {@link #within}. It is compared only with
     * claims of its story, if its article tells what it is about.
     */
    public boolean standsAlone() {
        return alone;
    }

    /**
     * The same words in an article about these names, so that they can be compared with the words of other articles of
     * the same story: "the company" with the company's name. A wording with {@value #ENOUGH_NAMES} names of its own
     * needs no others, and is returned as it is.
     *
     * @param names as {@link StoryNames} returns them
     * @param published the day on which the article was published; null if unknown
     */
    public Wording inStory(List<String> names, @Nullable LocalDate published) {
        if (!Sign.haveContent(signs) || storyNames().size() >= ENOUGH_NAMES || names.size() < NAMES_OF_A_STORY) {
            return this;
        }
        List<Sign> told = new ArrayList<>(signs);
        names.stream().map(Story::new).forEach(told::add);
        if (published != null) {
            told.add(new Day(published));
        }
        Wording inStory = new Wording(id(stems(told), negated, ""), text, told, negated);
        inStory.contentId = contentId;
        if (id.equals(contentId)) {
            // without a context and without another story
            inStory.words = this;
        }
        return inStory;
    }

    /** The names by which the story of this claim is recognised: its own specific ones, and those of its article. */
    Set<String> storyNames() {
        Set<String> names = storyNames;
        if (names == null) {
            names = names(StoryNames.MAX_NAMES);
            storyNames = names;
        }
        return names;
    }

    /**
     * The names that "the bridge" or "the company" in another claim of the story can stand for: its own, and the most
     * frequent ones of its article.
     */
    Set<String> mainNames() {
        Set<String> names = mainNames;
        if (names == null) {
            names = names(StoryNames.MAIN_NAMES);
            mainNames = names;
        }
        return names;
    }

    private Set<String> names(int ofStory) {
        Set<String> names = new HashSet<>();
        int told = 0;
        for (Sign sign : signs) {
            if (sign instanceof Name(var name) && StoryNames.isSpecific(name)) {
                names.add(NameAliases.root(name));
            } else if (sign instanceof Story(var name) && told < ofStory) {
                names.add(NameAliases.root(name));
                told++;
            }
        }
        return Set.copyOf(names);
    }

    /**
     * Whether two claims are of one story: they share {@value #NAMES_OF_A_STORY} names, and the articles were published
     * within {@value #DAYS_OF_A_STORY} days, as far as is known.
     */
    boolean isOfOneStoryWith(Wording other) {
        return (hasStory() || other.hasStory()) && isNear(other) && sharesNamesOfStory(other);
    }

    private boolean sharesNamesOfStory(Wording other) {
        int shared = shared(storyNames(), other.storyNames());
        return shared >= NAMES_OF_A_STORY
                || hasStory()
                        && other.hasStory()
                        && shared + shared(stateNames(), other.stateNames()) >= NAMES_OF_A_STORY;
    }

    /** Whether the articles were published within {@value #DAYS_OF_A_STORY} days, as far as is known. */
    boolean isNear(Wording other) {
        return day == null || other.day == null || Math.abs(DAYS.between(day, other.day)) <= DAYS_OF_A_STORY;
    }

    /** The number of common names, counted up to {@value #NAMES_OF_A_STORY}. */
    private static int shared(Set<String> names, Set<String> others) {
        int shared = 0;
        for (String name : names) {
            if (others.contains(name) && ++shared == NAMES_OF_A_STORY) {
                break;
            }
        }
        return shared;
    }

    /** The states and capitals that the claim itself names. They tell a story only together with another name. */
    private Set<String> stateNames() {
        Set<String> names = stateNames;
        if (names == null) {
            names = ownNames.stream()
                    .filter(sign -> sign instanceof Name(var name) && NameAliases.isWidelyKnown(name))
                    .map(sign -> ((Name) sign).name())
                    .collect(Collectors.toUnmodifiableSet());
            stateNames = names;
        }
        return names;
    }

    /** The first and the last day of articles that may be of the same story; null if its own day is unknown. */
    public @Nullable Days daysOfStory() {
        return day == null ? null : new Days(day.minusDays(DAYS_OF_A_STORY), day.plusDays(DAYS_OF_A_STORY));
    }

    /** The days from the first to the last. */
    public record Days(LocalDate first, LocalDate last) {}

    /** The day on which its article was published; null if unknown, or if it has no names of a story. */
    public @Nullable LocalDate day() {
        return day;
    }

    /** Identifies the names and the day of its article; null if it has none. */
    public @Nullable UUID storyId() {
        if (storyId == null && hasStory()) {
            storyId = id(storySigns(), false, "story");
        }
        return storyId;
    }

    /** The names and the day of its article, as {@link #stems()} ends with them. */
    public List<String> storySigns() {
        return stems(signs.subList(ownSigns.size(), signs.size()));
    }

    /** Identifies what it says, without the names and the day of its article, whatever it is limited to. */
    UUID contentId() {
        UUID derived = contentId;
        if (derived == null) {
            derived = id(stems(ownSigns), negated, "");
            contentId = derived;
        }
        return derived;
    }

    /** The signs of the claim itself, without the names and the day of its article. */
    public List<Sign> ownSigns() {
        return ownSigns;
    }

    /** Whether the names of its article tell what it is about. */
    boolean hasStory() {
        return signs.size() > ownSigns.size() && signs.get(ownSigns.size()) instanceof Story;
    }

    /** Whether its own names or those of its article tell its story, so that it can be compared with claims of it. */
    boolean tellsStory() {
        return isComparable() && (hasStory() || storyNames().size() >= ENOUGH_NAMES);
    }

    /** Whether its subject, or another part of it, is a pronoun that was not resolved. */
    boolean hasPronoun() {
        return pronoun;
    }

    /** Whether it can be compared with others at all: it stands alone, or its article tells what it is about. */
    boolean isComparable() {
        return comparable;
    }

    /**
     * The same words limited to a context, such as the id of an article or a source. The result equals the same words
     * in the same context only.
     */
    public Wording within(String context) {
        return new Wording(id(stems(), negated, context), text, signs, negated);
    }

    /**
     * The blocking keys, in ascending order, each once, at most {@link #MAX_KEYS}. Two wordings with the same or the
     * opposite content share at least one. They depend on the signs alone.
     */
    public long[] keys() {
        return sharedKeys().clone();
    }

    private long[] sharedKeys() {
        long[] all = keys;
        if (all == null) {
            all = isComparable() ? BlockingKeys.of(signs) : new long[0];
            keys = all;
        }
        return all;
    }

    /** Whether both have a blocking key. */
    boolean sharesKeyWith(Wording other) {
        return intersect(sharedKeys(), other.sharedKeys());
    }

    /** Whether both have one of their {@link #storyKeys()}. */
    public boolean sharesStoryKeyWith(Wording other) {
        return intersect(sharedStoryKeys(), other.sharedStoryKeys());
    }

    /** Whether two arrays in ascending order have a common element. */
    private static boolean intersect(long[] one, long[] two) {
        int j = 0;
        for (long key : one) {
            while (j < two.length && two[j] < key) {
                j++;
            }
            if (j < two.length && two[j] == key) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same words without the names and the day of their article; this wording if it has none, or if it cannot be
     * understood without them. A wording and its words have the same content.
     */
    public Wording words() {
        if (!standsAlone() || !hasStory()) {
            return this;
        }
        Wording derived = words;
        if (derived == null) {
            derived = new Wording(id(stems(ownSigns), negated, ""), text, ownSigns, negated);
            words = derived;
        }
        return derived;
    }

    /**
     * The keys with a name of the story, in ascending order, each once: those of {@link #keys()} that {@link #words()}
     * does not have. Empty if the wording has no names of a story.
     */
    public long[] storyKeys() {
        return sharedStoryKeys().clone();
    }

    private long[] sharedStoryKeys() {
        long[] all = storyKeys;
        if (all == null) {
            all = isComparable() ? BlockingKeys.ofStory(signs) : new long[0];
            storyKeys = all;
        }
        return all;
    }

    /** The blocking keys without the names of its article, in ascending order, each once. */
    public long[] ownKeys() {
        return !isComparable() ? new long[0] : hasStory() ? BlockingKeys.of(ownSigns) : keys();
    }

    /** The names of its article, as hashes. Claims of one story that share a key share one of them. */
    public long[] namesOfStory() {
        return isComparable() ? BlockingKeys.namesOfStory(signs) : new long[0];
    }

    /**
     * The names by which articles with claims of its story are found, as hashes: those of its own article, and those of
     * its own words. Empty if it is too short of names to be of a story.
     */
    public long[] namesOfOneStory() {
        boolean few = !isComparable() || storyNames().size() < NAMES_OF_A_STORY;
        return few ? new long[0] : BlockingKeys.names(storyNames());
    }

    /** Whether it has names of its own. */
    public boolean hasNames() {
        return named;
    }

    /** What is paired with the names of a story in {@link #storyKeys()}, as hashes in ascending order. */
    public long[] toldInStory() {
        long[] all = toldInStory;
        if (all == null) {
            all = isComparable() ? BlockingKeys.toldInStory(signs) : new long[0];
            toldInStory = all;
        }
        return all.clone();
    }

    /** Its rarest words and numbers, as hashes in ascending order; more than those of {@link #toldInStory()}. */
    public long[] rarest() {
        return isComparable() ? BlockingKeys.rarest(signs) : new long[0];
    }

    /** The names of this claim that the article of the other is mainly about. */
    Set<String> namesToldBy(Wording other) {
        if (ownNames.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (Sign sign : ownNames) {
            if (sign instanceof Name(var name) && other.mainNames().contains(NameAliases.root(name))) {
                names.add(name);
            }
        }
        return names;
    }

    /** The relation of two wordings of one story, without regard to what holds in any two articles. */
    ClaimRelation relationInStory(Wording other) {
        return bySpecificity(other, ClaimSimilarity.relationInStory(this, other));
    }

    /** How the content of the other wording is related to this one. Symmetric. */
    public ClaimRelation relationTo(Wording other) {
        if (id.equals(other.id)) {
            return ClaimRelation.SAME;
        }
        return bySpecificity(other, ClaimSimilarity.relation(this, other));
    }

    /** Two wordings with unequal numbers or dates do not have the same content, but one may be less specific. */
    private ClaimRelation bySpecificity(Wording other, ClaimRelation relation) {
        return relation == ClaimRelation.SAME && !details().areAsSpecificAs(other.details())
                ? ClaimRelation.LESS_SPECIFIC
                : relation;
    }

    /** Whether the other wording has the same content, in the same or in other words. Symmetric and reflexive. */
    public boolean saysTheSameAs(Wording other) {
        return relationTo(other) == ClaimRelation.SAME;
    }

    /**
     * Whether one wording negates the content of the other. Symmetric, and never true together with
     * {@link #saysTheSameAs}.
     */
    public boolean saysTheOppositeOf(Wording other) {
        return relationTo(other) == ClaimRelation.OPPOSITE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wording wording
                && id.equals(wording.id)
                && text.equals(wording.text)
                && signs.equals(wording.signs)
                && negated == wording.negated;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return text + " " + stems() + (negated ? " negated" : "");
    }

    private static List<String> stems(List<Sign> signs) {
        return signs.stream().map(SignCodec::encode).toList();
    }

    private static UUID id(List<String> stems, boolean negated, String context) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (String.join("\n", stems) + "\n" + negated + "\n" + context).getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest();
            long high = 0;
            long low = 0;
            for (int i = 0; i < 8; i++) {
                high = high << 8 | hash[i] & 0xff;
                low = low << 8 | hash[i + 8] & 0xff;
            }
            // RFC 9562: version 8, custom
            return new UUID(high & ~0xf000L | 0x8000L, low & 0x3fffffffffffffffL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform provides SHA-256", e);
        }
    }
}
