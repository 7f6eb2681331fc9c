package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The share of its weight that a pair of words for one kind of act or thing retains. */
    private static final double AKIN = 0.7;

    private final List<Sign> one;
    private final List<Sign> other;
    private final Set<Sign> left;
    private final Set<Sign> right;
    private final Map<Sign, Sign> matched;
    private double lost;
    private double explained;
    private int complements;

    /** Two lists of content of which nothing corresponds. */
    private Alignment(List<Sign> one, List<Sign> other) {
        this.one = one;
        this.other = other;
        left = new LinkedHashSet<>(one);
        right = new LinkedHashSet<>(other);
        matched = new HashMap<>();
    }

    private Alignment(SignMatching matching) {
        one = matching.one().signs();
        other = matching.other().signs();
        left = matching.left();
        right = matching.right();
        matched = matching.matched();
        lost = matching.lost();
        complements = matching.complements();
    }

    static Alignment of(List<Sign> one, List<Sign> other) {
        return of(new SignMatching(IndexedContent.of(one), IndexedContent.of(other)));
    }

    /** The alignment by a matching whose names and numbers are matched; matches its words. */
    static Alignment of(SignMatching matching) {
        matching.matchWords();
        return ofMatched(matching);
    }

    /** The alignment by a matching whose words are matched, too. */
    static Alignment ofMatched(SignMatching matching) {
        return new Alignment(matching);
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
        ofStory.pairAkin();
        if (told) {
            ofStory.explain(ofStory.left, second.mainNames());
            ofStory.explain(ofStory.right, first.mainNames());
        }
        return ofStory;
    }

    private static boolean areAkin(Sign one, Sign other) {
        return one instanceof Stem(var s)
                && other instanceof Stem(var t)
                && SynonymLexicon.get().areAkinInStory(s, t);
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

    private void pairAkin() {
        for (Sign sign : List.copyOf(left)) {
            for (Sign candidate : right) {
                if (areAkin(sign, candidate)) {
                    left.remove(sign);
                    right.remove(candidate);
                    matched.put(sign, candidate);
                    lost += (1 - AKIN) * Math.max(sign.weight(), candidate.weight());
                    break;
                }
            }
        }
    }
}
