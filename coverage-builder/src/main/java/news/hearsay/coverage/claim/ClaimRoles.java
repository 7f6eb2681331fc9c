package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Role;
import news.hearsay.coverage.claim.Sign.Stem;

/** Compares the roles of what two wordings share: "Russia attacked Ukraine" against "Ukraine attacked Russia". */
final class ClaimRoles {

    /** The number of signs of the longest subject that is compared. */
    private static final int MAX_SUBJECT = 3;

    /** The number of signs after a relation that are compared. */
    private static final int MAX_RELATED = 2;

    private final List<Sign> one;
    private final List<Sign> other;
    private final Map<Sign, Sign> matched;
    private final List<Sign> shared;
    private final List<Integer> places = new ArrayList<>();

    private ClaimRoles(List<Sign> one, List<Sign> other, Map<Sign, Sign> matched) {
        this.one = one;
        this.other = other;
        this.matched = matched;
        shared = one.stream().filter(matched::containsKey).distinct().toList();
        shared.forEach(sign -> places.add(other.indexOf(matched.get(sign))));
    }

    /**
     * Whether two things have exchanged places between the wordings.
     *
     * @param matched for each shared sign of the first wording, the sign of the other that it matches
     */
    static boolean swapped(List<Sign> one, List<Sign> other, Map<Sign, Sign> matched) {
        return new ClaimRoles(one, other, matched).swapped();
    }

    private boolean swapped() {
        for (int i = 0; i < shared.size(); i++) {
            if (roleDiffers(i)) {
                return true;
            }
            for (int j = i + 2; j < shared.size(); j++) {
                if ((isName(i) && isName(j) || isQuantity(i) && isQuantity(j)) && exchanged(i, j)) {
                    return true;
                }
            }
        }
        return countsDiffer() || sidesDiffer() || subjectsDiffer() || relationsDiffer();
    }

    /** Whether two names have exchanged places around shared words; a passive with "by" reverses the order. */
    private boolean exchanged(int i, int j) {
        if (!parted(i, j)) {
            return false;
        }
        boolean inOrder = places.get(i) < places.get(j);
        if (one.contains(Role.BY) != other.contains(Role.BY)) {
            return inOrder
                    && j == i + 2
                    && (isAfterBy(one, one.indexOf(shared.get(j))) || isAfterBy(other, places.get(j)));
        }
        return !inOrder && one.contains(Mark.PASSIVE) == other.contains(Mark.PASSIVE);
    }

    /**
     * Whether the words on the two sides of a word have changed sides and everything else is in order: the bus hit the
     * tram, the tram hit the bus.
     */
    private boolean sidesDiffer() {
        if (one.contains(Role.BY) != other.contains(Role.BY)
                || one.contains(Mark.PASSIVE) != other.contains(Mark.PASSIVE)) {
            return false;
        }
        List<Integer> ranks = places.stream().sorted().toList();
        int from = 0;
        int to = places.size();
        while (from < to && places.get(from).equals(ranks.get(from))) {
            from++;
        }
        while (to > from && places.get(to - 1).equals(ranks.get(to - 1))) {
            to--;
        }
        List<Integer> starts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (i == from || places.get(i) < places.get(i - 1)) {
                starts.add(i);
            }
        }
        if (starts.size() != 3) {
            return false;
        }
        int middle = starts.get(1);
        int last = starts.get(2);
        boolean descending = places.get(last - 1) < places.get(from) && places.get(to - 1) < places.get(middle);
        return descending && areEqual(from, middle) && areEqual(last, to) && hasStem(middle, last);
    }

    /**
     * Whether the act is the same and its subjects differ, though one wording names both: the rebels freed the workers,
     * soldiers freed the workers from the rebels.
     */
    private boolean subjectsDiffer() {
        if (one.contains(Mark.PASSIVE) != other.contains(Mark.PASSIVE)) {
            return false;
        }
        List<Sign> a = Alignment.content(one);
        List<Sign> b = Alignment.content(other);
        for (int i = 1; i < Math.min(a.size(), MAX_SUBJECT + 1); i++) {
            Sign match = matched.get(a.get(i));
            int j = match == null ? -1 : b.indexOf(match);
            if (j >= 1 && j <= MAX_SUBJECT && follows(a, i, b, j)) {
                List<Sign> subject = a.subList(0, i);
                List<Sign> against = b.subList(0, j);
                boolean disjoint = subject.stream().noneMatch(sign -> against.contains(matched.get(sign)));
                boolean elsewhere = subject.stream().anyMatch(matched::containsKey)
                        || against.stream().anyMatch(matched::containsValue);
                return disjoint && elsewhere;
            }
        }
        return false;
    }

    /** Whether a word such as "if" or "before" comes before other things: if A then B, if B then A. */
    private boolean relationsDiffer() {
        List<Sign> a = Alignment.content(one);
        List<Sign> b = Alignment.content(other);
        for (Sign sign : a) {
            if (sign instanceof Stem(var stem)
                    && SynonymLexicon.get().has("relation", stem)
                    && b.contains(sign)
                    && !sharesNext(
                            a.subList(a.indexOf(sign) + 1, a.size()), b.subList(b.indexOf(sign) + 1, b.size()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the nearest of these signs have one in common, or have none that the wordings share. */
    private boolean sharesNext(List<Sign> a, List<Sign> b) {
        List<Sign> near =
                a.stream().filter(matched::containsKey).limit(MAX_RELATED).toList();
        List<Sign> against =
                b.stream().filter(matched::containsValue).limit(MAX_RELATED).toList();
        return near.isEmpty()
                || against.isEmpty()
                || near.stream().anyMatch(sign -> against.contains(matched.get(sign)));
    }

    /** Whether the signs after two corresponding ones correspond too. */
    private boolean follows(List<Sign> a, int i, List<Sign> b, int j) {
        return i + 1 < a.size()
                && j + 1 < b.size()
                && a.get(i) instanceof Stem
                && b.get(j + 1).equals(matched.get(a.get(i + 1)));
    }

    private boolean areEqual(int from, int to) {
        return shared.subList(from, to).stream().allMatch(sign -> sign.equals(matched.get(sign)));
    }

    private boolean hasStem(int from, int to) {
        return shared.subList(from, to).stream().anyMatch(Stem.class::isInstance);
    }

    private boolean isQuantity(int i) {
        return shared.get(i) instanceof Quantity;
    }

    private boolean isName(int i) {
        return shared.get(i) instanceof Name || matched.get(shared.get(i)) instanceof Name;
    }

    private static boolean isAfterBy(List<Sign> signs, int place) {
        return place > 0 && signs.get(place - 1) == Role.BY;
    }

    /** Whether all shared words between the two are between them in both wordings, in the same order. */
    private boolean parted(int i, int j) {
        boolean word = false;
        int last = -1;
        for (int k = i + 1; k < j; k++) {
            int place = places.get(k);
            if (place < Math.min(places.get(i), places.get(j))
                    || place > Math.max(places.get(i), places.get(j))
                    || place < last) {
                return false;
            }
            last = place;
            word |= shared.get(k) instanceof Stem;
        }
        return word;
    }

    /** Three soldiers and five civilians, five soldiers and three civilians. */
    private boolean countsDiffer() {
        for (int i = 0; i + 1 < shared.size(); i++) {
            for (int j = i + 2; j + 1 < shared.size(); j++) {
                if (shared.get(i) instanceof Quantity
                        && shared.get(j) instanceof Quantity
                        && places.get(i) == places.get(j + 1) - 1
                        && places.get(j) == places.get(i + 1) - 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether something comes from a place in one wording and goes to it in the other, or is done by it. */
    private boolean roleDiffers(int i) {
        int at = one.indexOf(shared.get(i));
        int place = places.get(i);
        if (at < 1 || place < 1 || !(one.get(at - 1) instanceof Role a) || !(other.get(place - 1) instanceof Role b)) {
            return false;
        }
        boolean bounds = a == Role.UP_TO && b == Role.AT_LEAST || a == Role.AT_LEAST && b == Role.UP_TO;
        boolean direction = a == Role.FROM && b == Role.TO || a == Role.TO && b == Role.FROM;
        boolean agent = a == Role.BY && b == Role.TO || a == Role.TO && b == Role.BY;
        return bounds || direction || agent;
    }
}
