package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether two wordings say the same of each other's parts: Russia attacked Ukraine, Ukraine attacked Russia. */
final class Roles {

    /** what stands on one side of these and what on the other are not to be exchanged */
    private static final Set<String> ORDERING = Set.of("before", "after", "until", "than");

    private Roles() {}

    /**
     * Whether two things have changed places, in one wording against the other.
     *
     * @param matched which sign of the first stands for which of the other
     */
    static boolean swapped(List<String> one, List<String> other, Map<String, String> matched) {
        List<String> shared =
                one.stream().filter(matched::containsKey).distinct().toList();
        List<Integer> places = new ArrayList<>();
        shared.forEach(sign -> places.add(other.indexOf(matched.get(sign))));
        boolean voice = one.contains("<by") != other.contains("<by");
        for (int i = 0; i < shared.size(); i++) {
            if (roleDiffers(one, other, shared.get(i), places.get(i))) {
                return true;
            }
            for (int j = i + 2; j < shared.size(); j++) {
                if (named(shared, matched, i)
                        && named(shared, matched, j)
                        && (voice
                                ? places.get(i) < places.get(j)
                                        && parted(shared, places, i, j)
                                        && (by(one, one.indexOf(shared.get(j))) || by(other, places.get(j)))
                                : places.get(i) > places.get(j) && parted(shared, places, i, j))) {
                    return true;
                }
            }
        }
        return orderDiffers(shared, places) || countsDiffer(shared, places);
    }

    private static boolean named(List<String> shared, Map<String, String> matched, int i) {
        return Signs.isName(shared.get(i)) || Signs.isName(matched.get(shared.get(i)));
    }

    private static boolean by(List<String> signs, int place) {
        return place > 0 && signs.get(place - 1).equals("<by");
    }

    /** Whether a word that both share stands between two names in both. */
    private static boolean parted(List<String> shared, List<Integer> places, int i, int j) {
        for (int k = i + 1; k < j; k++) {
            if (Signs.isStem(shared.get(k))
                    && places.get(k) > Math.min(places.get(i), places.get(j))
                    && places.get(k) < Math.max(places.get(i), places.get(j))) {
                return true;
            }
        }
        return false;
    }

    /** A ceasefire before elections, elections before a ceasefire. */
    private static boolean orderDiffers(List<String> shared, List<Integer> places) {
        for (int i = 1; i + 1 < shared.size(); i++) {
            if (ORDERING.contains(shared.get(i))
                    && places.get(i - 1) > places.get(i)
                    && places.get(i) > places.get(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Three soldiers and five civilians, five soldiers and three civilians. */
    private static boolean countsDiffer(List<String> shared, List<Integer> places) {
        for (int i = 0; i + 1 < shared.size(); i++) {
            for (int j = i + 2; j + 1 < shared.size(); j++) {
                if (Signs.isNumber(shared.get(i))
                        && Signs.isNumber(shared.get(j))
                        && places.get(i) == places.get(j + 1) - 1
                        && places.get(j) == places.get(i + 1) - 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean roleDiffers(List<String> one, List<String> other, String sign, int place) {
        int at = one.indexOf(sign);
        if (at < 1 || place < 1) {
            return false;
        }
        String a = one.get(at - 1);
        String b = other.get(place - 1);
        return a.equals("<from") && b.equals("<to") || a.equals("<to") && b.equals("<from");
    }
}
