package news.hearsay.coverage.claim;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import news.hearsay.coverage.claim.IndexedSign.Kind;

/**
 * Finds the sign of another wording to which each sign of a wording corresponds, in two steps: first equal signs, and
 * names and numbers in other forms; then words of one family, synonyms and complements. Most pairs of wordings differ
 * in a name or a number, so the first step, which is cheap, decides most comparisons. Each sign corresponds to the
 * first one of the other wording, in text order, that no other sign has taken.
 */
final class SignMatching {

    /** The share of its weight that a pair of words of one family retains. */
    private static final double FAMILY = 0.97;

    /** The share of its weight that a pair of synonyms retains. */
    private static final double SYNONYM = 0.9;

    private final IndexedContent one;
    private final IndexedContent other;
    private final boolean[] taken;
    private final boolean[] otherTaken;
    private final boolean[] repeated;
    private final boolean[] otherRepeated;
    private final Map<Sign, Sign> matched = new HashMap<>();
    private double lost;
    private int complements;

    /** Decides whether two signs, given by their indices, correspond. */
    private interface Relation {
        boolean holds(int i, int j);
    }

    /** Takes the first step. */
    SignMatching(IndexedContent one, IndexedContent other) {
        this.one = one;
        this.other = other;
        taken = new boolean[one.size()];
        otherTaken = new boolean[other.size()];
        repeated = new boolean[one.size()];
        otherRepeated = new boolean[other.size()];
        for (int i = 0; i < taken.length; i++) {
            takeEqual(i);
        }
        boolean names = has(one, taken, Kind.NAME);
        boolean otherNames = has(other, otherTaken, Kind.NAME);
        if (names || otherNames) {
            pair(
                    (i, j) -> isCapitalised(one.at(i).kind(), other.at(j).kind())
                            && one.at(i).word().equals(other.at(j).word()),
                    1);
        }
        if (names && otherNames) {
            pair(Kind.NAME, this::areForms, 1);
        }
        pair(
                Kind.QUANTITY,
                (i, j) -> Numeral.agree(one.at(i).word(), other.at(j).word()),
                1);
    }

    /** Takes the second step. */
    void matchWords() {
        pair(Kind.STEM, this::areOfOneFamily, FAMILY);
        pair(Kind.STEM, (i, j) -> one.at(i).isSynonymOf(other.at(j)), SYNONYM);
        int before = matched.size();
        pair(Kind.STEM, (i, j) -> one.at(i).isComplementOf(other.at(j)), SYNONYM);
        complements = matched.size() - before;
        markRepeated(one, taken, repeated);
        markRepeated(other, otherTaken, otherRepeated);
    }

    private void takeEqual(int i) {
        for (int j = 0; j < otherTaken.length; j++) {
            if (!otherTaken[j] && one.at(i).isEqualTo(other.at(j))) {
                taken[i] = true;
                otherTaken[j] = true;
                matched.put(one.at(i).sign(), one.at(i).sign());
                return;
            }
        }
    }

    /** The first word of a claim is capitalised, so it may be a name in one wording and a stem in the other. */
    private static boolean isCapitalised(Kind kind, Kind otherKind) {
        return kind == Kind.NAME && otherKind == Kind.STEM || kind == Kind.STEM && otherKind == Kind.NAME;
    }

    private boolean areForms(int i, int j) {
        return one.at(i).root().equals(other.at(j).root())
                && NameAliases.areForms(one.at(i).word(), other.at(j).word());
    }

    private boolean areOfOneFamily(int i, int j) {
        return one.at(i).root().equals(other.at(j).root());
    }

    private void pair(Kind kind, Relation relation, double share) {
        pair((i, j) -> one.at(i).kind() == kind && other.at(j).kind() == kind && relation.holds(i, j), share);
    }

    private void pair(Relation relation, double share) {
        for (int i = 0; i < taken.length; i++) {
            for (int j = 0; !taken[i] && j < otherTaken.length; j++) {
                if (!otherTaken[j] && relation.holds(i, j)) {
                    taken[i] = true;
                    otherTaken[j] = true;
                    matched.put(one.at(i).sign(), other.at(j).sign());
                    lost += (1 - share)
                            * Math.max(one.at(i).weight(), other.at(j).weight());
                }
            }
        }
    }

    /** Two words of one family in the same wording count once. */
    private static void markRepeated(IndexedContent content, boolean[] taken, boolean[] repeated) {
        for (int i = 0; i < taken.length; i++) {
            for (int k = 0; !taken[i] && content.at(i).kind() == Kind.STEM && k < taken.length; k++) {
                repeated[i] |= taken[k]
                        && content.at(k).kind() == Kind.STEM
                        && content.at(i).root().equals(content.at(k).root());
            }
        }
    }

    private static boolean has(IndexedContent content, boolean[] taken, Kind kind) {
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && content.at(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether signs of a kind are left in both wordings. The second step changes this for stems only. */
    boolean leaveOnBoth(Kind kind) {
        return has(one, taken, kind) && has(other, otherTaken, kind);
    }

    /** Whether signs of a kind are left in either wording. The second step changes this for stems only. */
    boolean leaveAny(Kind kind) {
        return has(one, taken, kind) || has(other, otherTaken, kind);
    }

    IndexedContent one() {
        return one;
    }

    IndexedContent other() {
        return other;
    }

    /** What only the first wording has, as far as is known after the steps taken. */
    Set<Sign> left() {
        return rest(one, taken, repeated);
    }

    /** What only the other wording has, as far as is known after the steps taken. */
    Set<Sign> right() {
        return rest(other, otherTaken, otherRepeated);
    }

    private static Set<Sign> rest(IndexedContent content, boolean[] taken, boolean[] repeated) {
        Set<Sign> rest = new LinkedHashSet<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && !repeated[i]) {
                rest.add(content.at(i).sign());
            }
        }
        return rest;
    }

    /** Which signs of the first wording the other lacks, as {@link #left()}. The caller may change the array. */
    boolean[] isLeft() {
        return isRest(taken, repeated);
    }

    /** Which signs of the other wording the first lacks, as {@link #right()}. The caller may change the array. */
    boolean[] isRight() {
        return isRest(otherTaken, otherRepeated);
    }

    private static boolean[] isRest(boolean[] taken, boolean[] repeated) {
        boolean[] rest = new boolean[taken.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = !taken[i] && !repeated[i];
        }
        return rest;
    }

    /** For each shared sign of the first wording, the sign of the other that corresponds to it. */
    Map<Sign, Sign> matched() {
        return matched;
    }

    /** The weight lost to pairs that are not equal. */
    double lost() {
        return lost;
    }

    /** The number of pairs of complements. */
    int complements() {
        return complements;
    }
}
