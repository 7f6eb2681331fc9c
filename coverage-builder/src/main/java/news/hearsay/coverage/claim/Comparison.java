package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether two wordings are about the same, negation aside: what they share must weigh enough, and nothing may speak
 * against it. A sign weighs as much as it is rare. What one says in place of the other (a swap) counts more than what
 * one says beyond the other (an addition).
 */
final class Comparison {

    private static final Set<Guard> ALL = EnumSet.allOf(Guard.class);

    /** what is said in other words shares this much of its weight */
    private static final double FAMILY = 0.95;

    private static final double SYNONYM = 0.85;

    /** at most this share of the lighter one may be swapped */
    static final double SWAPPED = 0.12;

    /** at most this share of the heavier one may be added */
    static final double ADDED = 0.36;

    /** at most this share of the heavier one may be names that the other lacks */
    private static final double NAMES = 0.18;

    /** how much more it weighs to name someone or a number that the other doesn't */
    private static final double NAMED = 1.6;

    private final Lexicon lexicon = Lexicon.get();
    private final Wording one;
    private final Wording other;
    private final Set<Guard> guards;
    private final Map<String, String> matched = new HashMap<>();
    private final Set<String> left;
    private final Set<String> right;
    private double lost;

    private Comparison(Wording one, Wording other, Set<Guard> guards) {
        this.one = one;
        this.other = other;
        this.guards = guards;
        left = content(one);
        right = content(other);
    }

    static boolean alike(Wording one, Wording other) {
        return alike(one, other, ALL);
    }

    static boolean alike(Wording one, Wording other, Set<Guard> guards) {
        if (!one.standsAlone() || !other.standsAlone()) {
            return false;
        }
        // the order of the two must not matter
        boolean swap = one.id().compareTo(other.id()) > 0;
        return new Comparison(swap ? other : one, swap ? one : other, guards).alike();
    }

    /** What is left over on both sides, for whoever looks for a mistake. */
    static String explain(Wording one, Wording other) {
        Comparison comparison = new Comparison(one, other, ALL);
        double leftWeight = weight(comparison.left);
        double rightWeight = weight(comparison.right);
        comparison.match();
        return String.format(
                Locale.ROOT,
                "%s of %.1f, %s of %.1f, lost %.1f; keys %s, mood %s",
                comparison.left,
                leftWeight,
                comparison.right,
                rightWeight,
                comparison.lost,
                comparison.shareKey(),
                comparison.sameMood());
    }

    private static Set<String> content(Wording wording) {
        Set<String> content = new LinkedHashSet<>();
        for (String sign : wording.stems()) {
            if (Signs.isContent(sign)) {
                content.add(sign);
            }
        }
        return content;
    }

    private boolean alike() {
        if (guards.contains(Guard.MOOD) && !sameMood()) {
            return false;
        }
        double leftWeight = weight(left);
        double rightWeight = weight(right);
        match();
        double leftOver = over(left);
        double rightOver = over(right);
        double swapped = Math.min(leftOver, rightOver) + lost;
        double added = Math.max(leftOver, rightOver) + lost;
        if (swapped > SWAPPED * Math.min(leftWeight, rightWeight)
                || added > ADDED * Math.max(leftWeight, rightWeight)) {
            return false;
        }
        return (!guards.contains(Guard.KEYS) || shareKey())
                && !(guards.contains(Guard.NUMBERS) && eitherHas('#'))
                && !(guards.contains(Guard.NAMES) && otherNames(Math.max(leftWeight, rightWeight)))
                && !(guards.contains(Guard.DATES) && bothHave('^'))
                && !(guards.contains(Guard.ANTONYMS) && contrary())
                && !(guards.contains(Guard.NEGATION) && otherNegated())
                && !(guards.contains(Guard.ROLES) && Roles.swapped(one.stems(), other.stems(), matched));
    }

    private static double weight(Set<String> signs) {
        return signs.stream().mapToDouble(Signs::weight).sum();
    }

    private double over(Set<String> signs) {
        double sum = 0;
        for (String sign : signs) {
            sum += Signs.weight(sign) * (Signs.isName(sign) || Signs.isNumber(sign) ? NAMED : 1);
        }
        return sum;
    }

    /** Takes away what both have, equal signs first, and adds up what is lost because it is said in other words. */
    private void match() {
        for (String sign : new ArrayList<>(left)) {
            if (right.remove(sign)) {
                left.remove(sign);
                matched.put(sign, sign);
            }
        }
        // a word that begins the claim has a capital, name or not
        pair((a, b) -> Signs.isName(a) && b.equals(a.substring(1)) || Signs.isName(b) && a.equals(b.substring(1)), 1);
        pair((a, b) -> Signs.isNumber(a) && Signs.isNumber(b) && Numeral.agree(a.substring(1), b.substring(1)), 1);
        pair((a, b) -> Signs.isStem(a) && Signs.isStem(b) && lexicon.family(a).equals(lexicon.family(b)), FAMILY);
        pair((a, b) -> Signs.isStem(a) && Signs.isStem(b) && lexicon.areSynonyms(a, b), SYNONYM);
        // what one says twice in two words of one family is said once
        left.removeIf(sign -> Signs.isStem(sign)
                && matched.keySet().stream().anyMatch(m -> lexicon.family(m).equals(lexicon.family(sign))));
        right.removeIf(sign -> Signs.isStem(sign)
                && matched.values().stream().anyMatch(m -> lexicon.family(m).equals(lexicon.family(sign))));
    }

    private interface Relation {
        boolean holds(String one, String other);
    }

    private void pair(Relation relation, double share) {
        for (String sign : new ArrayList<>(left)) {
            for (String candidate : new ArrayList<>(right)) {
                if (relation.holds(sign, candidate)) {
                    left.remove(sign);
                    right.remove(candidate);
                    matched.put(sign, candidate);
                    lost += (1 - share) * Math.max(Signs.weight(sign), Signs.weight(candidate));
                    break;
                }
            }
        }
    }

    /**
     * Whether they name others, or one names more than goes without saying: its actor, or names of some weight. What is
     * vague would else join what is particular: forty killed in Turkey, forty killed, forty killed in Greece.
     */
    private boolean otherNames(double heavier) {
        if (bothHave('@') || actsAlone(one, left) || actsAlone(other, right)) {
            return true;
        }
        return unshared(one, left) > NAMES * heavier || unshared(other, right) > NAMES * heavier;
    }

    private static boolean actsAlone(Wording wording, Set<String> rest) {
        String first = wording.stems().getFirst();
        return Signs.isName(first)
                && rest.contains(first)
                && (wording.stems().size() < 2 || !Signs.isName(wording.stems().get(1)));
    }

    /** The weight of names that only this one has; a first name goes with its last. */
    private static double unshared(Wording wording, Set<String> rest) {
        double sum = 0;
        List<String> signs = wording.stems();
        for (int i = 0; i < signs.size(); i++) {
            boolean partOfShared =
                    i + 1 < signs.size() && Signs.isName(signs.get(i + 1)) && !rest.contains(signs.get(i + 1))
                            || i > 0 && Signs.isName(signs.get(i - 1)) && !rest.contains(signs.get(i - 1));
            if (Signs.isName(signs.get(i)) && rest.contains(signs.get(i)) && !partOfShared) {
                sum += Signs.weight(signs.get(i));
            }
        }
        return sum;
    }

    private boolean eitherHas(char kind) {
        return left.stream().anyMatch(sign -> sign.charAt(0) == kind)
                || right.stream().anyMatch(sign -> sign.charAt(0) == kind);
    }

    private boolean bothHave(char kind) {
        return left.stream().anyMatch(sign -> sign.charAt(0) == kind)
                && right.stream().anyMatch(sign -> sign.charAt(0) == kind);
    }

    private boolean contrary() {
        for (String sign : left) {
            for (String against : right) {
                if (Signs.isStem(sign) && Signs.isStem(against) && lexicon.areUnlike(sign, against)) {
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
        List<String> a = one.stems();
        List<String> b = other.stems();
        for (String mark : List.of(Signs.QUESTION, Signs.CONDITION, Signs.DUTY)) {
            if (a.contains(mark) != b.contains(mark)) {
                return false;
            }
        }
        return !(a.contains(Signs.FUTURE) && b.contains(Signs.PAST)
                || a.contains(Signs.PAST) && b.contains(Signs.FUTURE));
    }

    /** Whether both negate, but not the same. */
    private boolean otherNegated() {
        Set<String> a = negated(one.stems());
        Set<String> b = negated(other.stems());
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.stream().noneMatch(sign -> b.contains(matched.getOrDefault(sign, sign)));
    }

    /** What stands next after a negation: the two signs there. */
    private static Set<String> negated(List<String> signs) {
        Set<String> targets = new HashSet<>();
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i).equals(Signs.NOT)) {
                int found = 0;
                for (int j = i + 1; j < signs.size() && found < 2; j++) {
                    if (Signs.isContent(signs.get(j))) {
                        targets.add(signs.get(j));
                        found++;
                    }
                }
            }
        }
        return targets;
    }
}
