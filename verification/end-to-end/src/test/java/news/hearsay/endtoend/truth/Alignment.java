package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the row of coverage of each mention: one to one, by the words of the claim, the best match first. */
final class Alignment {

    /** The least F1 of the words of two claims that match. */
    private static final double MIN_F1 = 0.6;

    /** What an equal source adds to the F1, so that it decides between claims in the same words. */
    private static final double EQUAL_SOURCE = 0.2;

    private record Match(TruthSet.Mention mention, Coverage.Mention row, double score) {}

    private Alignment() {}

    /** @param rows those of the article's revision */
    static Map<TruthSet.Mention, Coverage.Mention> of(
            TruthSet set, TruthSet.Article article, List<Coverage.Mention> rows) {
        WordSpans words = WordSpans.of(article.post().text());
        List<Match> matches = new ArrayList<>();
        int from = 0;
        for (TruthSet.Mention mention : article.mentions()) {
            BitSet expected = words.indexesOf(mention.claim(), from);
            from = words.spans().get(expected.nextSetBit(0)).start();
            for (Coverage.Mention row : rows) {
                double f1 = f1(expected, words.indexesIn(row.spans()));
                if (f1 >= MIN_F1) {
                    boolean equal = Names.isOf(set.source(mention.source()), row.shownSource());
                    matches.add(new Match(mention, row, f1 + (equal ? EQUAL_SOURCE : 0)));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed());
        Map<TruthSet.Mention, Coverage.Mention> alignment = new LinkedHashMap<>();
        Set<Coverage.Mention> taken = new HashSet<>();
        for (Match match : matches) {
            if (!alignment.containsKey(match.mention()) && taken.add(match.row())) {
                alignment.put(match.mention(), match.row());
            }
        }
        return alignment;
    }

    private static double f1(BitSet some, BitSet others) {
        BitSet common = (BitSet) some.clone();
        common.and(others);
        return 2.0 * common.cardinality() / (some.cardinality() + others.cardinality());
    }
}
