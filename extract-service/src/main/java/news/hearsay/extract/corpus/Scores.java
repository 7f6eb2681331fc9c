package news.hearsay.extract.corpus;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.Pairing.Pair;

/**
 * Precision, recall and F1 of predicted attribution relations against annotated ones. Relations are paired one to one,
 * greedily, by the overlap of their contents (Dice over word characters). A relation counts when content and source
 * each reach Dice 0.5; spans are credited partially (Johansson &amp; Moschitti 2010) and exactly.
 */
public final class Scores {

    /** The parts of a relation. */
    public enum Part {
        SOURCE,
        CUE,
        CONTENT;

        List<Span> of(Annotation annotation) {
            return switch (this) {
                case SOURCE -> annotation.source();
                case CUE -> annotation.cue();
                case CONTENT -> annotation.content();
            };
        }
    }

    /** Each from 0 to 1. */
    public record Measure(double precision, double recall) {

        static Measure of(double kept, int predicted, double covered, int gold) {
            return new Measure(share(kept, predicted), share(covered, gold));
        }

        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private final Map<Part, PartScore> tallies = new EnumMap<>(Part.class);
    private int articles;
    private int gold;
    private int predicted;
    private int right;
    private int contents;
    private int sourced;

    public Scores() {
        for (Part part : Part.values()) {
            tallies.put(part, new PartScore());
        }
    }

    /** Adds one article's relations: as annotated and as predicted. */
    public void add(String text, List<Annotation> wanted, List<Annotation> found) {
        int[] codePoints = text.codePoints().toArray();
        articles++;
        gold += wanted.size();
        predicted += found.size();
        for (Part part : Part.values()) {
            tallies.get(part).count(having(part, wanted), having(part, found));
        }
        for (Pair pair : Pairing.pairs(codePoints, wanted, found)) {
            Annotation w = wanted.get(pair.gold());
            Annotation f = found.get(pair.predicted());
            for (Part part : Part.values()) {
                tallies.get(part).credit(codePoints, part.of(w), part.of(f));
            }
            if (pair.sameContent()) {
                contents++;
                if (Pairing.sameSource(codePoints, w, f)) {
                    sourced++;
                    right++;
                }
            }
        }
    }

    /** How many relations have the part. */
    private static int having(Part part, List<Annotation> annotations) {
        return (int) annotations.stream()
                .filter(annotation -> !part.of(annotation).isEmpty())
                .count();
    }

    /** The indices of those predictions that count as right: content and source both reach Dice 0.5. */
    public static List<Integer> right(String text, List<Annotation> wanted, List<Annotation> found) {
        int[] codePoints = text.codePoints().toArray();
        return Pairing.pairs(codePoints, wanted, found).stream()
                .filter(Pair::sameContent)
                .filter(pair -> Pairing.sameSource(codePoints, wanted.get(pair.gold()), found.get(pair.predicted())))
                .map(Pair::predicted)
                .toList();
    }

    public int articles() {
        return articles;
    }

    public int gold() {
        return gold;
    }

    public int predicted() {
        return predicted;
    }

    public Measure relation() {
        return Measure.of(right, predicted, right, gold);
    }

    public Measure partial(Part part) {
        return tallies.get(part).partial();
    }

    public Measure exact(Part part) {
        return tallies.get(part).wordForWord();
    }

    /** Of the relations whose content was found, the share whose source is right. */
    public double sourceGivenContent() {
        return share(sourced, contents);
    }

    private static double share(double part, int whole) {
        return part / Math.max(whole, 1);
    }

    /** The table that the command prints. */
    public String table() {
        return ScoresTable.of(this);
    }
}
