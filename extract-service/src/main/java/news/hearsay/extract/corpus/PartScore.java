package news.hearsay.extract.corpus;

import java.util.BitSet;
import java.util.List;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.Scores.Measure;

/** The score of one part of the relations. */
final class PartScore {

    private int gold;
    private int predicted;
    private double covered;
    private double kept;
    private int exact;

    /** Counts the relations of one article that have the part, annotated and predicted. */
    void count(int wanted, int found) {
        gold += wanted;
        predicted += found;
    }

    /** Credits the overlap of the part in two paired relations. */
    void credit(int[] text, List<Span> wanted, List<Span> found) {
        BitSet x = Characters.of(text, wanted);
        BitSet y = Characters.of(text, found);
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        int both = Characters.shared(x, y);
        covered += (double) both / x.cardinality();
        kept += (double) both / y.cardinality();
        exact += NormalizedWords.of(text, wanted).equals(NormalizedWords.of(text, found)) ? 1 : 0;
    }

    Measure partial() {
        return Measure.of(kept, predicted, covered, gold);
    }

    Measure wordForWord() {
        return Measure.of(exact, predicted, exact, gold);
    }
}
