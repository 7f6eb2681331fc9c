package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import news.hearsay.coverage.claim.Sign.Content;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Stem;

/**
 * Which sign of one wording corresponds to which of another: equal signs first, then names and numbers in other forms,
 * words of one family, and synonyms.
 */
final class Alignment {

    /** The share of its weight that a pair of words of one family retains. */
    private static final double FAMILY = 0.97;

    /** The share of its weight that a pair of synonyms retains. */
    private static final double SYNONYM = 0.9;

    /** The share of its weight that a pair of words for one kind of act or thing retains. */
    private static final double AKIN = 0.7;

    private final SynonymLexicon lexicon = SynonymLexicon.get();
    private final List<Sign> one;
    private final List<Sign> other;
    private final Set<Sign> left;
    private final Set<Sign> right;
    private final Map<Sign, Sign> matched = new HashMap<>();
    private double lost;
    private double explained;
    private int complements;

    private Alignment(List<Sign> one, List<Sign> other) {
        this.one = content(one);
        this.other = content(other);
        left = new LinkedHashSet<>(this.one);
        right = new LinkedHashSet<>(this.other);
    }

    static Alignment of(List<Sign> one, List<Sign> other) {
        Alignment alignment = new Alignment(one, other);
        alignment.match();
        return alignment;
    }

    /**
     * This alignment as one of two claims of one story: words for one kind of act or thing correspond, and a name that
     * one lacks is no difference if the other's article is mainly about it. Names that each of them lacks remain: they
     * may be two things of one story.
     */
    Alignment ofStory(Wording first, Wording second) {
        boolean told = hasNames(left) != hasNames(right);
        if (!told && left.stream().noneMatch(sign -> right.stream().anyMatch(other -> areAkin(sign, other)))) {
            return this;
        }
        Alignment ofStory = withoutUnshared(_ -> false);
        ofStory.pair(this::areAkin, AKIN);
        if (told) {
            ofStory.explain(ofStory.left, second.mainNames());
            ofStory.explain(ofStory.right, first.mainNames());
        }
        return ofStory;
    }

    private boolean areAkin(Sign one, Sign other) {
        return one instanceof Stem(var s) && other instanceof Stem(var t) && lexicon.areAkinInStory(s, t);
    }

    /** The same alignment as if neither wording had the numbers that the other lacks. */
    Alignment withoutUnsharedNumbers() {
        return withoutUnshared(Quantity.class::isInstance);
    }

    private Alignment withoutUnshared(Predicate<Sign> kind) {
        Alignment without = new Alignment(without(one, left, kind), without(other, right, kind));
        without.left.retainAll(left);
        without.right.retainAll(right);
        without.matched.putAll(matched);
        without.lost = lost;
        without.explained = explained;
        without.complements = complements;
        return without;
    }

    private static List<Sign> without(List<Sign> signs, Set<Sign> unshared, Predicate<Sign> kind) {
        List<Sign> rest = new ArrayList<>(signs);
        rest.removeIf(sign -> kind.test(sign) && unshared.contains(sign));
        return rest;
    }

    private static boolean hasNames(Set<Sign> signs) {
        return signs.stream().anyMatch(Name.class::isInstance);
    }

    private void explain(Set<Sign> rest, Set<String> names) {
        for (Sign sign : List.copyOf(rest)) {
            if (sign instanceof Name(var name) && names.contains(NameAliases.root(name))) {
                rest.remove(sign);
                explained += sign.weight();
            }
        }
    }

    /** The weight of names that only one wording has, and the article of the other. */
    double explained() {
        return explained;
    }

    /** The content in text order. */
    static List<Sign> content(List<Sign> signs) {
        List<Sign> content = new ArrayList<>();
        for (Sign sign : signs) {
            if (sign instanceof Content) {
                content.add(sign);
            }
        }
        return content;
    }

    /** The content of the first wording, in text order. */
    List<Sign> one() {
        return one;
    }

    List<Sign> other() {
        return other;
    }

    /** What only the first wording has. */
    Set<Sign> left() {
        return left;
    }

    /** What only the other wording has. */
    Set<Sign> right() {
        return right;
    }

    /** For each shared sign of the first wording, the sign of the other that corresponds to it. */
    Map<Sign, Sign> matched() {
        return matched;
    }

    /** The weight lost to pairs that are not equal. */
    double lost() {
        return lost;
    }

    /** Whether the wordings use an odd number of complements, so that one negates the other's words: open, closed. */
    boolean reversed() {
        return complements % 2 == 1;
    }

    /**
     * What stands in one place of both wordings, between the same neighbours, and corresponds to nothing.
     *
     * @param one the signs of the first wording, in text order
     */
    record Place(List<Sign> one, List<Sign> other) {}

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int start = 0; start < one.size(); start++) {
            if (!left.contains(one.get(start)) || start > 0 && left.contains(one.get(start - 1))) {
                continue;
            }
            int end = start;
            while (end < one.size() && left.contains(one.get(end))) {
                end++;
            }
            int from = start == 0 ? 0 : place(one.get(start - 1)) + 1;
            int to = end == one.size() ? other.size() : place(one.get(end));
            if ((start == 0 || from > 0) && to > from && right.containsAll(other.subList(from, to))) {
                places.add(new Place(one.subList(start, end), other.subList(from, to)));
            }
        }
        return places;
    }

    /** The place of the counterpart of a sign; -1 if it has none. */
    private int place(Sign sign) {
        Sign match = matched.get(sign);
        return match == null ? -1 : other.indexOf(match);
    }

    private void match() {
        for (Sign sign : new ArrayList<>(left)) {
            if (right.remove(sign)) {
                left.remove(sign);
                matched.put(sign, sign);
            }
        }
        pair(Alignment::isCapitalised, 1);
        pair((a, b) -> a instanceof Name(var n) && b instanceof Name(var m) && NameAliases.areForms(n, m), 1);
        pair((a, b) -> a instanceof Quantity(var n) && b instanceof Quantity(var m) && Numeral.agree(n, m), 1);
        pair((a, b) -> a instanceof Stem(var s) && b instanceof Stem(var t) && sameFamily(s, t), FAMILY);
        pair((a, b) -> a instanceof Stem(var s) && b instanceof Stem(var t) && lexicon.areSynonyms(s, t), SYNONYM);
        int before = matched.size();
        pair((a, b) -> a instanceof Stem(var s) && b instanceof Stem(var t) && lexicon.areComplements(s, t), SYNONYM);
        complements = matched.size() - before;
        // two words of one family in the same wording count once
        left.removeIf(sign -> isRepeated(sign, matched.keySet()));
        right.removeIf(sign -> isRepeated(sign, new HashSet<>(matched.values())));
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
}
