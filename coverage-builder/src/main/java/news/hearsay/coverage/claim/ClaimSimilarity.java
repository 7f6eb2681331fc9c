package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import news.hearsay.coverage.claim.Sign.Content;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Stem;

/**
 * Decides whether two wordings have the same content apart from negation: the signs that they share must have enough
 * weight, and no {@link MismatchRule} may be violated. The rarer a sign, the greater its weight. Content that one
 * wording has in place of the other's (swapped) counts more than content that only one has (added).
 */
final class ClaimSimilarity {

    private static final Set<MismatchRule> ALL_RULES = EnumSet.allOf(MismatchRule.class);

    /** The share of its weight that a pair of words of one family retains. */
    private static final double FAMILY = 0.95;

    /** The share of its weight that a pair of synonyms retains. */
    private static final double SYNONYM = 0.85;

    /** The maximum swapped share of the lighter wording. */
    static final double MAX_SWAPPED = 0.12;

    /** The maximum added share of the heavier wording. */
    static final double MAX_ADDED = 0.36;

    /** The maximum share of the heavier wording that may be names which the other lacks. */
    private static final double MAX_UNSHARED_NAMES = 0.18;

    /** The factor for the weight of a name or number that only one wording has. */
    private static final double UNSHARED_NAME_FACTOR = 1.6;

    private final SynonymLexicon lexicon = SynonymLexicon.get();
    private final Wording one;
    private final Wording other;
    private final Set<MismatchRule> rules;
    private final Map<Sign, Sign> matched = new HashMap<>();
    private final Set<Sign> left;
    private final Set<Sign> right;
    private double lost;

    private ClaimSimilarity(Wording one, Wording other, Set<MismatchRule> rules) {
        this.one = one;
        this.other = other;
        this.rules = rules;
        left = content(one);
        right = content(other);
    }

    static boolean alike(Wording one, Wording other) {
        return alike(one, other, ALL_RULES);
    }

    static boolean alike(Wording one, Wording other, Set<MismatchRule> rules) {
        if (!one.standsAlone() || !other.standsAlone()) {
            return false;
        }
        // the order of the two must not matter
        boolean swap = one.id().compareTo(other.id()) > 0;
        return new ClaimSimilarity(swap ? other : one, swap ? one : other, rules).alike();
    }

    /** Describes what is left over on both sides, to debug a wrong verdict. */
    static String explain(Wording one, Wording other) {
        ClaimSimilarity similarity = new ClaimSimilarity(one, other, ALL_RULES);
        double leftWeight = weight(similarity.left);
        double rightWeight = weight(similarity.right);
        similarity.match();
        return String.format(
                Locale.ROOT,
                "%s of %.1f, %s of %.1f, lost %.1f; keys %s, mood %s",
                similarity.left,
                leftWeight,
                similarity.right,
                rightWeight,
                similarity.lost,
                similarity.shareKey(),
                similarity.sameMood());
    }

    private static Set<Sign> content(Wording wording) {
        Set<Sign> content = new LinkedHashSet<>();
        for (Sign sign : wording.signs()) {
            if (sign instanceof Content) {
                content.add(sign);
            }
        }
        return content;
    }

    private boolean alike() {
        if (rules.contains(MismatchRule.MOOD) && !sameMood()) {
            return false;
        }
        double leftWeight = weight(left);
        double rightWeight = weight(right);
        match();
        double leftOver = over(left);
        double rightOver = over(right);
        double swapped = Math.min(leftOver, rightOver) + lost;
        double added = Math.max(leftOver, rightOver) + lost;
        if (swapped > MAX_SWAPPED * Math.min(leftWeight, rightWeight)
                || added > MAX_ADDED * Math.max(leftWeight, rightWeight)) {
            return false;
        }
        return rules.stream().noneMatch(rule -> violates(rule, Math.max(leftWeight, rightWeight)));
    }

    /** @param heavier the weight of the heavier wording */
    private boolean violates(MismatchRule rule, double heavier) {
        return switch (rule) {
            case KEYS -> !shareKey();
            case NUMBERS -> has(left, Quantity.class) || has(right, Quantity.class);
            case NAMES -> otherNames(heavier);
            case DATES -> has(left, Date.class) && has(right, Date.class);
            case ANTONYMS -> contrary();
            case NEGATION -> otherNegated();
            case ROLES -> ClaimRoles.swapped(one.signs(), other.signs(), matched);
            // decided before the weights
            case MOOD -> false;
        };
    }

    private static double weight(Collection<Sign> signs) {
        double sum = 0;
        for (Sign sign : signs) {
            sum += sign.weight();
        }
        return sum;
    }

    private static double over(Set<Sign> signs) {
        double sum = 0;
        for (Sign sign : signs) {
            sum += sign.weight() * (sign instanceof Name || sign instanceof Quantity ? UNSHARED_NAME_FACTOR : 1);
        }
        return sum;
    }

    /** Removes what both have, equal signs first, and adds up the weight that is lost to different words. */
    private void match() {
        for (Sign sign : new ArrayList<>(left)) {
            if (right.remove(sign)) {
                left.remove(sign);
                matched.put(sign, sign);
            }
        }
        pair(ClaimSimilarity::isCapitalised, 1);
        pair((a, b) -> a instanceof Quantity(var n) && b instanceof Quantity(var m) && Numeral.agree(n, m), 1);
        pair((a, b) -> a instanceof Stem(var s) && b instanceof Stem(var t) && sameFamily(s, t), FAMILY);
        pair((a, b) -> a instanceof Stem(var s) && b instanceof Stem(var t) && lexicon.areSynonyms(s, t), SYNONYM);
        // two words of one family in the same wording count once
        left.removeIf(sign -> isRepeated(sign, matched.keySet()));
        right.removeIf(sign -> isRepeated(sign, matched.values()));
    }

    /** The first word of a claim is capitalised, so it may be a name in one wording and a stem in the other. */
    private static boolean isCapitalised(Sign one, Sign other) {
        return one instanceof Name(var name) && other instanceof Stem(var stem) && stem.equals(name)
                || one instanceof Stem(var word) && other instanceof Name(var named) && word.equals(named);
    }

    private boolean sameFamily(String one, String other) {
        return lexicon.family(one).equals(lexicon.family(other));
    }

    private boolean isRepeated(Sign sign, Collection<Sign> among) {
        return sign instanceof Stem(var stem)
                && among.stream().anyMatch(held -> held instanceof Stem(var other) && sameFamily(stem, other));
    }

    private void pair(BiPredicate<Sign, Sign> relation, double share) {
        for (Sign sign : new ArrayList<>(left)) {
            for (Sign candidate : new ArrayList<>(right)) {
                if (relation.test(sign, candidate)) {
                    left.remove(sign);
                    right.remove(candidate);
                    matched.put(sign, candidate);
                    lost += (1 - share) * Math.max(sign.weight(), candidate.weight());
                    break;
                }
            }
        }
    }

    /**
     * Whether the names conflict, or one wording has names beyond the other's that must not be dropped: its actor, or
     * names of some weight. A vague claim would otherwise join particular ones: forty killed in Turkey, forty killed,
     * forty killed in Greece.
     */
    private boolean otherNames(double heavier) {
        if (has(left, Name.class) && has(right, Name.class) || actsAlone(one, left) || actsAlone(other, right)) {
            return true;
        }
        return unshared(one, left) > MAX_UNSHARED_NAMES * heavier
                || unshared(other, right) > MAX_UNSHARED_NAMES * heavier;
    }

    private static boolean actsAlone(Wording wording, Set<Sign> rest) {
        Sign first = wording.signs().getFirst();
        return first instanceof Name
                && rest.contains(first)
                && (wording.signs().size() < 2 || !(wording.signs().get(1) instanceof Name));
    }

    /** The weight of names that only this wording has. A first name counts as shared if the last name is. */
    private static double unshared(Wording wording, Set<Sign> rest) {
        double sum = 0;
        List<Sign> signs = wording.signs();
        for (int i = 0; i < signs.size(); i++) {
            boolean partOfShared = i + 1 < signs.size() && isSharedName(signs.get(i + 1), rest)
                    || i > 0 && isSharedName(signs.get(i - 1), rest);
            if (signs.get(i) instanceof Name && rest.contains(signs.get(i)) && !partOfShared) {
                sum += signs.get(i).weight();
            }
        }
        return sum;
    }

    private static boolean isSharedName(Sign sign, Set<Sign> rest) {
        return sign instanceof Name && !rest.contains(sign);
    }

    private static boolean has(Set<Sign> signs, Class<? extends Sign> kind) {
        return signs.stream().anyMatch(kind::isInstance);
    }

    private boolean contrary() {
        for (Sign sign : left) {
            for (Sign against : right) {
                if (sign instanceof Stem(var s) && against instanceof Stem(var t) && lexicon.areUnlike(s, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean shareKey() {
        Set<Long> keys = new HashSet<>();
        for (long key : one.keys()) {
            keys.add(key);
        }
        for (long key : other.keys()) {
            if (keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private boolean sameMood() {
        List<Sign> a = one.signs();
        List<Sign> b = other.signs();
        for (Mark mark : List.of(Mark.QUESTION, Mark.CONDITION, Mark.DUTY)) {
            if (a.contains(mark) != b.contains(mark)) {
                return false;
            }
        }
        return !(a.contains(Mark.FUTURE) && b.contains(Mark.PAST) || a.contains(Mark.PAST) && b.contains(Mark.FUTURE));
    }

    /** Whether both negate, and negate different things. */
    private boolean otherNegated() {
        Set<Sign> a = negated(one.signs());
        Set<Sign> b = negated(other.signs());
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.stream().noneMatch(sign -> b.contains(matched.getOrDefault(sign, sign)));
    }

    /** What is negated: the two content signs after a negation. */
    private static Set<Sign> negated(List<Sign> signs) {
        Set<Sign> targets = new HashSet<>();
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i) == Mark.NOT) {
                int found = 0;
                for (int j = i + 1; j < signs.size() && found < 2; j++) {
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
