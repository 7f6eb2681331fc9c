package news.hearsay.coverage.claim;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Stem;

/** Measures how much two aligned wordings share, and how near in meaning the rest is. */
final class ClaimFeatures {

    /** The names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "cosine",
            "swapped",
            "added",
            "least uncovered",
            "most uncovered",
            "lost",
            "in place",
            "in place cosine",
            "unshared names",
            "lone actor",
            "shared names",
            "order",
            "rest cosine",
            "equal",
            "weight");

    private static final int LEAST_UNCOVERED = NAMES.indexOf("least uncovered");
    private static final int MOST_UNCOVERED = NAMES.indexOf("most uncovered");
    private static final int LOST = NAMES.indexOf("lost");
    private static final int UNSHARED_NAMES = NAMES.indexOf("unshared names");
    private static final int LONE_ACTOR = NAMES.indexOf("lone actor");

    /** The cosines between which a word counts as partly covered by the nearest word of the other wording. */
    private static final double FAR = 0.25;

    private static final double NEAR = 0.75;

    /** The maximum share of the lighter wording that may be uncovered in both wordings. */
    static final double MAX_SWAPPED = 0.2;

    /** The maximum share of the heavier wording that may be uncovered in one of them. */
    static final double MAX_ADDED = 0.36;

    /** The maximum share of the heavier wording that may be names which the other lacks. */
    static final double MAX_UNSHARED_NAMES = 0.18;

    private final WordVectors vectors = WordVectors.get();
    private final Alignment alignment;

    private ClaimFeatures(Alignment alignment) {
        this.alignment = alignment;
    }

    /**
     * The features of two wordings; the same if they are exchanged. Shares are of the weight of the lighter wording,
     * those of added content of the heavier one.
     */
    static double[] of(Alignment alignment) {
        return new ClaimFeatures(alignment).measure();
    }

    /**
     * Whether so little of two wordings with these features is left uncovered that they can have the same content,
     * whatever their score. The score is fitted to pairs of which half have the same content; among the claims of one
     * subject, far fewer do.
     */
    static boolean withinBounds(double[] features) {
        double lost = features[LOST];
        return features[LEAST_UNCOVERED] + lost <= MAX_SWAPPED
                && features[MOST_UNCOVERED] + lost <= MAX_ADDED
                && features[UNSHARED_NAMES] <= MAX_UNSHARED_NAMES
                && !hasLoneActor(features);
    }

    /** Whether the actor of one wording is not in the other. */
    static boolean hasLoneActor(double[] features) {
        return features[LONE_ACTOR] > 0;
    }

    private double[] measure() {
        List<Sign> one = alignment.one();
        List<Sign> other = alignment.other();
        Set<Sign> left = alignment.left();
        Set<Sign> right = alignment.right();
        // in text order: a sum in another order may differ in its last digit
        double first = weight(new LinkedHashSet<>(one));
        double second = weight(new LinkedHashSet<>(other));
        double lighter = Math.min(first, second);
        double heavier = Math.max(first, second);
        double leftUncovered = uncovered(left, other);
        double rightUncovered = uncovered(right, one);
        Places places = places();
        boolean alone = actsAlone(one, left) || actsAlone(other, right);
        double rest = left.isEmpty() || right.isEmpty() ? 1 : cosine(List.copyOf(left), List.copyOf(right));
        return new double[] {
            cosine(one, other),
            Math.min(weight(left), weight(right)) / lighter,
            Math.max(weight(left), weight(right)) / heavier,
            Math.min(leftUncovered, rightUncovered) / lighter,
            Math.max(leftUncovered, rightUncovered) / heavier,
            alignment.lost() / lighter,
            places.swapped() / lighter,
            places.cosine(),
            Math.max(names(left), names(right)) / heavier,
            alone ? 1 : 0,
            names(alignment.matched().keySet()) / lighter,
            order(),
            rest,
            equal(),
            lighter
        };
    }

    private double cosine(List<Sign> one, List<Sign> other) {
        return WordVectors.dot(vectors.sum(one), vectors.sum(other));
    }

    private static double weight(Collection<Sign> signs) {
        double sum = 0;
        for (Sign sign : signs) {
            sum += sign.weight();
        }
        return sum;
    }

    private static double names(Collection<Sign> signs) {
        double sum = 0;
        for (Sign sign : signs) {
            sum += sign instanceof Name ? sign.weight() : 0;
        }
        return sum;
    }

    /** The weight of signs, each less the more the nearest word of the other wording is like it. */
    private static double uncovered(Set<Sign> rest, List<Sign> others) {
        double sum = 0;
        for (Sign sign : rest) {
            sum += uncovered(sign, others);
        }
        return sum;
    }

    /** The weight of a sign, less the more the nearest word of the other wording is like it. */
    static double uncovered(Sign sign, List<Sign> others) {
        double nearest = 0;
        if (sign instanceof Stem(var stem)) {
            WordVectors vectors = WordVectors.get();
            int number = vectors.numberOf(stem);
            for (Sign candidate : others) {
                if (number != WordVectors.NONE && candidate instanceof Stem(var against)) {
                    nearest = Math.max(nearest, vectors.similarity(number, vectors.numberOf(against)));
                }
            }
        }
        return sign.weight() * uncovered(nearest);
    }

    /** The share of its weight that a stem keeps if this is the similarity of the nearest one. */
    static double uncovered(double nearest) {
        return 1 - Math.clamp((nearest - FAR) / (NEAR - FAR), 0, 1);
    }

    /** The share of neighbours that are neighbours in the other wording too, in the same order. */
    private double order() {
        List<Sign> one = alignment.one();
        List<Sign> other = alignment.other();
        int same = 0;
        for (int i = 0; i + 1 < one.size(); i++) {
            Sign match = alignment.matched().get(one.get(i));
            Sign next = alignment.matched().get(one.get(i + 1));
            if (match != null && next != null && other.indexOf(next) == other.indexOf(match) + 1) {
                same++;
            }
        }
        return (double) same / Math.max(1, Math.min(one.size(), other.size()) - 1);
    }

    /** The share of the shared stems that are equal. */
    private double equal() {
        int equal = 0;
        int stems = 0;
        for (Map.Entry<Sign, Sign> pair : alignment.matched().entrySet()) {
            if (pair.getKey() instanceof Stem) {
                stems++;
                equal += pair.getKey().equals(pair.getValue()) ? 1 : 0;
            }
        }
        return stems == 0 ? 1 : (double) equal / stems;
    }

    /**
     * What stands in the same place of both wordings, between the same neighbours, and is different.
     *
     * @param swapped the weight of the lighter of the two
     * @param cosine the least similarity of two runs of words in one place
     */
    private record Places(double swapped, double cosine) {}

    private Places places() {
        double swapped = 0;
        double cosine = 1;
        for (Alignment.Place place : alignment.places()) {
            swapped += Math.min(weight(place.one()), weight(place.other()));
            cosine = Math.min(cosine, cosine(place.one(), place.other()));
        }
        return new Places(swapped, cosine);
    }

    /** Whether the actor, the first name, is not in the other wording. */
    private static boolean actsAlone(List<Sign> signs, Set<Sign> rest) {
        return signs.getFirst() instanceof Name
                && rest.contains(signs.getFirst())
                && (signs.size() < 2 || !(signs.get(1) instanceof Name));
    }
}
