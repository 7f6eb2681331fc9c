package news.hearsay.extract.corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Pairs the annotated and predicted relations of one article one to one, greedily by the overlap of their contents. */
final class Pairing {

    /** The overlap from which two spans count as the same. */
    private static final double MIN_DICE = 0.5;

    private Pairing() {}

    /**
     * Two relations whose contents overlap.
     *
     * @param dice the overlap, above 0, at most 1
     * @param gold index of the annotated relation
     * @param predicted index of the predicted relation
     */
    record Pair(double dice, int gold, int predicted) {

        boolean sameContent() {
            return dice >= MIN_DICE;
        }
    }

    static List<Pair> pairs(int[] text, List<Annotation> wanted, List<Annotation> found) {
        List<BitSet> w = wanted.stream()
                .map(annotation -> Characters.of(text, annotation.content()))
                .toList();
        List<BitSet> f = found.stream()
                .map(annotation -> Characters.of(text, annotation.content()))
                .toList();
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < w.size(); i++) {
            for (int j = 0; j < f.size(); j++) {
                if (w.get(i).intersects(f.get(j))) {
                    all.add(new Pair(Characters.dice(w.get(i), f.get(j)), i, j));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::dice)
                .reversed()
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::predicted));
        BitSet left = new BitSet();
        BitSet right = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : all) {
            if (!left.get(pair.gold()) && !right.get(pair.predicted())) {
                left.set(pair.gold());
                right.set(pair.predicted());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Whether the sources of two relations overlap enough to count as the same. */
    static boolean sameSource(int[] text, Annotation wanted, Annotation found) {
        return Characters.dice(Characters.of(text, wanted.source()), Characters.of(text, found.source())) >= MIN_DICE;
    }
}
