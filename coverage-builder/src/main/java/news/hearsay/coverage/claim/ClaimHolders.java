package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Role;
import news.hearsay.coverage.claim.Sign.Stem;

/**
 * Compares whose office or act two wordings are about, and towards whom: "Havria's ambassador to Orvany" against "the
 * Orvanian ambassador to Havria".
 */
final class ClaimHolders {

    /** The number of words that may stand between a possessive and the office: Havria's former deputy ambassador. */
    private static final int MAX_MODIFIERS = 2;

    private final List<Sign> one;
    private final List<Sign> other;
    private final Map<Sign, Sign> matched;

    private ClaimHolders(List<Sign> one, List<Sign> other, Map<Sign, Sign> matched) {
        this.one = one;
        this.other = other;
        this.matched = matched;
    }

    /**
     * Whether something that both wordings have belongs to different names, or to a name in one wording and is directed
     * to that name in the other; or whether something is directed to different names, of which the other wording has
     * one in another role: "Teskar sends its ambassador to Lissen", "the Orvanian ambassador returns to Teskar".
     *
     * @param matched for each shared sign of the first wording, the sign of the other that it matches
     */
    static boolean differ(List<Sign> one, List<Sign> other, Map<Sign, Sign> matched) {
        // most wordings are directed to nothing
        boolean directed = one.contains(Role.TO) || other.contains(Role.TO);
        return directed && new ClaimHolders(one, other, matched).differ();
    }

    private boolean differ() {
        List<Sign> goals = goals(one);
        List<Sign> otherGoals = goals(other);
        if (!goals.isEmpty()
                && !otherGoals.isEmpty()
                && !share(goals, otherGoals)
                && (share(goals, other) || share(one, otherGoals))) {
            return true;
        }
        for (int i = 1; i < one.size(); i++) {
            Sign match = one.get(i) instanceof Stem ? matched.get(one.get(i)) : null;
            int j = match == null ? -1 : other.indexOf(match);
            if (j >= 0 && differ(i, j)) {
                return true;
            }
        }
        return false;
    }

    private boolean differ(int i, int j) {
        List<Sign> goals = goals(one, i);
        List<Sign> otherGoals = goals(other, j);
        if (goals.isEmpty() && otherGoals.isEmpty()) {
            return false;
        }
        List<Sign> holders = holders(one, i);
        List<Sign> otherHolders = holders(other, j);
        if (share(holders, otherHolders)) {
            return false;
        }
        return !holders.isEmpty() && !otherHolders.isEmpty()
                || share(holders, otherGoals)
                || share(goals, otherHolders);
    }

    /** Whether a name of the first wording corresponds to one of the other. */
    private boolean share(List<Sign> names, List<Sign> others) {
        return names.stream()
                .anyMatch(name -> name instanceof Name && others.contains(matched.getOrDefault(name, name)));
    }

    /** The names directly before a word, or before the possessive that it belongs to. */
    private static List<Sign> holders(List<Sign> signs, int place) {
        int at = place - 1;
        for (int k = at; k > 0 && k >= at - MAX_MODIFIERS; k--) {
            if (signs.get(k) == Role.OF) {
                at = k - 1;
                break;
            }
            if (!(signs.get(k) instanceof Stem)) {
                break;
            }
        }
        List<Sign> names = new ArrayList<>();
        while (at >= 0 && signs.get(at) instanceof Name) {
            names.add(signs.get(at--));
        }
        return names;
    }

    /** All names to which something is directed. */
    private static List<Sign> goals(List<Sign> signs) {
        List<Sign> names = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            names.addAll(goals(signs, i));
        }
        return names;
    }

    /** The names to which a word is directed: ambassador to Orvany. */
    private static List<Sign> goals(List<Sign> signs, int place) {
        List<Sign> names = new ArrayList<>();
        for (int k = place + 2;
                k < signs.size() && signs.get(place + 1) == Role.TO && signs.get(k) instanceof Name;
                k++) {
            names.add(signs.get(k));
        }
        return names;
    }
}
