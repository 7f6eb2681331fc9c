package news.hearsay.coverage.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.coverage.claim.Sign.Content;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Role;
import news.hearsay.coverage.claim.Sign.Stem;
import org.jspecify.annotations.Nullable;

/** Finds the {@linkplain MismatchRule rules} that two aligned wordings violate. */
final class Mismatches {

    /** The least similarity of two words for one thing that is counted. */
    private static final double MIN_COUNTED = 0.45;

    /** Where a name is that only one wording has: before or after a shared name, or elsewhere. */
    private static final int BEFORE_SHARED = 1;

    private static final int AFTER_SHARED = 2;
    private static final int ELSEWHERE = 4;

    /** The number of content signs after a negation that it may be of. */
    private static final int MAX_NEGATED = 2;

    private static final Sign BE = new Stem("be");

    private final SynonymLexicon lexicon = SynonymLexicon.get();
    private final Wording one;
    private final Wording other;
    private final Alignment alignment;

    private final boolean story;

    private Mismatches(Wording one, Wording other, Alignment alignment, boolean story) {
        this.one = one;
        this.other = other;
        this.alignment = alignment;
        this.story = story;
    }

    /** The mismatches of two claims of any articles. */
    static Mismatches anywhere(Wording one, Wording other, Alignment alignment) {
        return new Mismatches(one, other, alignment, false);
    }

    /** The mismatches of two claims of one story. Where a thing of the story is, is a detail there. */
    static Mismatches inStory(Wording one, Wording other, Alignment alignment) {
        return new Mismatches(one, other, alignment, true);
    }

    boolean violates(MismatchRule rule) {
        return switch (rule) {
            case KEYS -> !one.sharesKeyWith(other);
            case NUMBERS -> has(alignment.left(), Quantity.class) || has(alignment.right(), Quantity.class);
            case COUNTED -> otherCounted();
            case NAMES ->
                haveOtherNames(alignment.one(), alignment.left(), alignment.other(), alignment.right(), story);
            case DATES -> otherDates();
            case ANTONYMS -> hasAntonyms();
            case SCOPE -> isAltered() || !story && isOnlyLocated() || isTold() || isPossessed();
            case THINGS -> ClaimThings.differ(alignment);
            case NEGATION -> otherNegated();
            case ROLES ->
                ClaimRoles.swapped(one.signs(), other.signs(), alignment.matched())
                        || ClaimHolders.differ(one.signs(), other.signs(), alignment.matched());
            case MOOD -> !one.signature().hasMoodOf(other.signature());
        };
    }

    /** Whether only one wording has numbers that the other lacks, and they are details. */
    boolean omitNumbers() {
        boolean first = has(alignment.left(), Quantity.class);
        if (first == has(alignment.right(), Quantity.class)) {
            return false;
        }
        return first
                ? areDetails(one.signs(), alignment.left(), alignment.right())
                : areDetails(other.signs(), alignment.right(), alignment.left());
    }

    /**
     * Whether the numbers of the rest are details of what the other wording tells too. A rank or a multiple makes
     * another thing of it, a part of a shared number is another number, and who speaks of all or of some denies a share
     * or a count.
     */
    private boolean areDetails(List<Sign> signs, Set<Sign> rest, Set<Sign> otherRest) {
        if (otherRest.stream().anyMatch(sign -> sign instanceof Stem(var stem) && lexicon.has("how many", stem))) {
            return false;
        }
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i) instanceof Quantity(var value) && rest.contains(signs.get(i))) {
                boolean part = i + 1 < signs.size()
                        && signs.get(i + 1) instanceof Quantity
                        && !rest.contains(signs.get(i + 1));
                boolean few = i > 0
                        && signs.get(i - 1) == Role.UP_TO
                        && Numeral.bare(value).length() < 2;
                boolean none = i > 0 && signs.get(i - 1) == Mark.NOT;
                if (part || few || none || Numeral.isRank(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the first wording has no number that the other lacks. */
    boolean omitsNumber() {
        return !has(alignment.left(), Quantity.class);
    }

    /** Whether the wording without the number has nothing else that the other lacks. */
    boolean omitsNumberOnly() {
        return (omitsNumber() ? alignment.left() : alignment.right()).isEmpty();
    }

    /** Whether a negated wording, and only that, is about the whole of something: not the whole club. */
    boolean negatesWhole() {
        return one.negated() && hasWhole(alignment.left()) || other.negated() && hasWhole(alignment.right());
    }

    private boolean hasWhole(Set<Sign> rest) {
        return rest.stream().anyMatch(sign -> sign instanceof Stem(var stem) && lexicon.has("scalar", stem));
    }

    /** Whether a number counts different things: 30 people, 30 countries. */
    private boolean otherCounted() {
        List<Sign> a = alignment.one();
        List<Sign> b = alignment.other();
        for (int i = 0; i + 1 < a.size(); i++) {
            if (a.get(i) instanceof Quantity(var value)
                    && alignment.matched().get(a.get(i)) instanceof Quantity there
                    && isCounted(a.get(i + 1), alignment.left(), value)) {
                int j = b.indexOf(there) + 1;
                if (j < b.size()
                        && isCounted(b.get(j), alignment.right(), there.value())
                        && a.get(i + 1) instanceof Stem(var s)
                        && b.get(j) instanceof Stem(var t)
                        && WordVectors.get().similarity(s, t) < MIN_COUNTED) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCounted(Sign sign, Set<Sign> rest, String value) {
        return rest.contains(sign)
                && sign instanceof Stem(var stem)
                && !stem.equals("people")
                && !stem.equals("person")
                && Character.isDigit(value.charAt(value.length() - 1));
    }

    /** Whether only this wording has a word that tells when, and is no date. */
    private boolean timed(Set<Sign> rest) {
        return rest.stream().anyMatch(sign -> sign instanceof Stem(var stem) && lexicon.has("when", stem));
    }

    /** Whether both have dates that the other lacks. 9 May and May do not conflict. */
    private boolean otherDates() {
        if (timed(alignment.left()) && has(alignment.right(), Date.class)
                || timed(alignment.right()) && has(alignment.left(), Date.class)) {
            return true;
        }
        return haveOtherDates(alignment.left(), alignment.right());
    }

    /** Whether a date of one does not agree with a date of the other. */
    static boolean haveOtherDates(Set<Sign> left, Set<Sign> right) {
        for (Sign sign : left) {
            for (Sign against : right) {
                if (sign instanceof Date(var a)
                        && against instanceof Date(var b)
                        && !a.startsWith(b)
                        && !b.startsWith(a)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the names conflict: both wordings have names that the other lacks. Parts of a longer name that stand on
     * different sides of a shared part do not: Port Selda, Selda Tramways.
     *
     * @param left what only the first wording has
     * @param story whether both are of one story
     */
    static boolean haveOtherNames(List<Sign> one, Set<Sign> left, List<Sign> other, Set<Sign> right, boolean story) {
        int before = unshared(one, left);
        int after = unshared(other, right);
        // in one story, the rest of a longer name is a detail: the European Union, the Union
        int against = story ? ELSEWHERE : BEFORE_SHARED | AFTER_SHARED | ELSEWHERE;
        boolean onBoth = (before & ELSEWHERE) != 0 && (after & against) != 0
                || (after & ELSEWHERE) != 0 && (before & against) != 0;
        return onBoth || (before & after) != 0;
    }

    /** Where the names are that only this wording has: before or after a shared name, or elsewhere. */
    private static int unshared(List<Sign> signs, Set<Sign> rest) {
        int found = 0;
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i) instanceof Name && rest.contains(signs.get(i))) {
                if (i + 1 < signs.size() && isSharedName(signs.get(i + 1), rest)) {
                    found |= BEFORE_SHARED;
                } else if (i > 0 && isSharedName(signs.get(i - 1), rest)) {
                    found |= AFTER_SHARED;
                } else {
                    found |= ELSEWHERE;
                }
            }
        }
        return found;
    }

    private static boolean isSharedName(Sign sign, Set<Sign> rest) {
        return sign instanceof Name && !rest.contains(sign);
    }

    private static boolean has(Set<Sign> signs, Class<? extends Sign> kind) {
        return signs.stream().anyMatch(kind::isInstance);
    }

    /** Whether a word makes another thing of what follows in one wording only: the deputy minister. */
    private boolean isAltered() {
        return altered(alignment.one(), alignment.left()) || altered(alignment.other(), alignment.right());
    }

    /** Whether one wording only tells where something is. */
    private boolean isOnlyLocated() {
        return onlyLocates(alignment.left(), alignment.right()) || onlyLocates(alignment.right(), alignment.left());
    }

    /** Whether one wording only is about a wish, a thought or an offer, or restricts the other. */
    private boolean isTold() {
        return tells(alignment.left()) || tells(alignment.right());
    }

    /** Whether one wording only is about what belongs to a thing. */
    private boolean isPossessed() {
        return possesses(one.signs(), other.signs(), alignment.left(), true)
                || possesses(other.signs(), one.signs(), alignment.right(), false);
    }

    private boolean hasAntonyms() {
        for (Sign sign : alignment.left()) {
            for (Sign against : alignment.right()) {
                if (sign instanceof Stem(var s) && against instanceof Stem(var t) && lexicon.areUnlike(s, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one wording tells where something is, and the other what happens there. */
    private static boolean onlyLocates(Set<Sign> rest, Set<Sign> otherRest) {
        return rest.contains(BE) && otherRest.stream().anyMatch(Stem.class::isInstance);
    }

    private boolean tells(Set<Sign> rest) {
        return rest.stream().anyMatch(sign -> sign instanceof Stem(var stem) && lexicon.has("telling", stem));
    }

    /**
     * Whether only this wording has what belongs to a shared thing: the museum, the museum's garden. In "the museum's
     * old garden" and "the museum's garden" both have it.
     */
    private boolean possesses(List<Sign> signs, List<Sign> others, Set<Sign> rest, boolean left) {
        for (int i = 1; i + 2 < signs.size(); i++) {
            if (signs.get(i) == Role.OF
                    && rest.contains(signs.get(i + 1))
                    && !rest.contains(signs.get(i - 1))
                    && !rest.contains(signs.get(i + 2))
                    && !isOwner(counterpart(signs.get(i - 1), left), others)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOwner(@Nullable Sign sign, List<Sign> signs) {
        int place = sign == null ? -1 : signs.indexOf(sign);
        return place >= 0 && place + 1 < signs.size() && signs.get(place + 1) == Role.OF;
    }

    private @Nullable Sign counterpart(Sign sign, boolean left) {
        if (left) {
            return alignment.matched().get(sign);
        }
        return alignment.matched().entrySet().stream()
                .filter(pair -> pair.getValue().equals(sign))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether only this wording has a word before a shared one that makes another thing of it. */
    private boolean altered(List<Sign> signs, Set<Sign> rest) {
        for (int i = 0; i + 1 < signs.size(); i++) {
            if (signs.get(i) instanceof Stem(var stem)
                    && rest.contains(signs.get(i))
                    && !rest.contains(signs.get(i + 1))
                    && lexicon.has("altering", stem)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both negate, and negate different things. */
    private boolean otherNegated() {
        Set<Sign> a = negated(one.signs(), MAX_NEGATED);
        Set<Sign> b = negated(other.signs(), MAX_NEGATED);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.stream().noneMatch(sign -> b.contains(alignment.matched().getOrDefault(sign, sign)));
    }

    /** Whether both wordings have what one of them negates: otherwise the negation may be of something else. */
    boolean shareNegated() {
        return negated(one.signs(), 1).stream().allMatch(alignment.matched()::containsKey)
                && negated(other.signs(), 1).stream().allMatch(alignment.matched()::containsValue);
    }

    /** What is negated: the first content signs after a negation. */
    private static Set<Sign> negated(List<Sign> signs, int maximum) {
        Set<Sign> targets = new HashSet<>();
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i) == Mark.NOT) {
                int found = 0;
                for (int j = i + 1; j < signs.size() && found < maximum; j++) {
                    if (signs.get(j) instanceof Content) {
                        targets.add(signs.get(j));
                        found++;
                    }
                }
            }
        }
        return targets;
    }
}
