package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Role;
import news.hearsay.coverage.claim.Sign.Stem;

/** Compares the roles of what two wordings share: "Russia attacked Ukraine" against "Ukraine attacked Russia". */
final class ClaimRoles {

    /** Words whose two sides must not be exchanged. */
    private static final Set<Stem> ORDERING =
            Set.of(new Stem("before"), new Stem("after"), new Stem("until"), new Stem("than"));

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
                if (isName(i) && isName(j) && exchanged(i, j)) {
                    return true;
                }
            }
        }
        return orderDiffers() || countsDiffer();
    }

    /** Whether two names have exchanged places around a shared word; a passive with "by" reverses the order. */
    private boolean exchanged(int i, int j) {
        if (!parted(i, j)) {
            return false;
        }
        boolean inOrder = places.get(i) < places.get(j);
        boolean voiceDiffers = one.contains(Role.BY) != other.contains(Role.BY);
        return voiceDiffers
                ? inOrder && (isAfterBy(one, one.indexOf(shared.get(j))) || isAfterBy(other, places.get(j)))
                : places.get(i) > places.get(j);
    }

    private boolean isName(int i) {
        return shared.get(i) instanceof Name || matched.get(shared.get(i)) instanceof Name;
    }

    private static boolean isAfterBy(List<Sign> signs, int place) {
        return place > 0 && signs.get(place - 1) == Role.BY;
    }

    /** Whether a shared word is between the two in both wordings. */
    private boolean parted(int i, int j) {
        for (int k = i + 1; k < j; k++) {
            if (shared.get(k) instanceof Stem
                    && places.get(k) > Math.min(places.get(i), places.get(j))
                    && places.get(k) < Math.max(places.get(i), places.get(j))) {
                return true;
            }
        }
        return false;
    }

    /** A ceasefire before elections, elections before a ceasefire. */
    private boolean orderDiffers() {
        for (int i = 1; i + 1 < shared.size(); i++) {
            if (shared.get(i) instanceof Stem stem
                    && ORDERING.contains(stem)
                    && places.get(i - 1) > places.get(i)
                    && places.get(i) > places.get(i + 1)) {
                return true;
            }
        }
        return false;
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

    /** Whether something comes from a place in one wording and goes to it in the other. */
    private boolean roleDiffers(int i) {
        int at = one.indexOf(shared.get(i));
        int place = places.get(i);
        if (at < 1 || place < 1) {
            return false;
        }
        Sign a = one.get(at - 1);
        Sign b = other.get(place - 1);
        return a == Role.FROM && b == Role.TO || a == Role.TO && b == Role.FROM;
    }
}
