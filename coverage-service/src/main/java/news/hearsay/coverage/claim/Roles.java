package news.hearsay.coverage.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether two wordings say the same of each other's parts: Russia attacked Ukraine, Ukraine attacked Russia. */
final class Roles {

    private Roles() {}

    /**
     * Whether two things have changed places around a third, in one wording against the other.
     *
     * @param matched which sign of the first stands for which of the other
     */
    static boolean swapped(List<String> one, List<String> other, Map<String, String> matched) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < other.size(); i++) {
            places.putIfAbsent(other.get(i), i);
        }
        List<String> shared = one.stream().filter(matched::containsKey).distinct().toList();
        boolean voice = one.contains("<by") != other.contains("<by");
        for (int i = 0; i + 1 < shared.size(); i++) {
            int first = places.getOrDefault(matched.get(shared.get(i)), -1);
            int second = places.getOrDefault(matched.get(shared.get(i + 1)), -1);
            if (first < 0 || second < 0) {
                continue;
            }
            if (roleDiffers(one, other, shared.get(i), first)) {
                return true;
            }
            if (i + 2 < shared.size() && !voice) {
                int third = places.getOrDefault(matched.get(shared.get(i + 2)), -1);
                if (third >= 0 && first > second && second > third) {
                    return true;
                }
            }
            // three soldiers and five civilians, five soldiers and three civilians
            if (i + 3 < shared.size() && Signs.isNumber(shared.get(i)) && Signs.isNumber(shared.get(i + 2))) {
                int number = places.getOrDefault(matched.get(shared.get(i + 2)), -1);
                if (number == second - 1 || first == places.getOrDefault(matched.get(shared.get(i + 3)), -2) - 1) {
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
