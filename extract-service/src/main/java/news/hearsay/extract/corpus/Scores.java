package news.hearsay.extract.corpus;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.Pairing.Pair;

/**
 * Precision, recall and F1 of predicted attribution relations against annotated ones. Relations are paired one to one,
 * greedily, by the overlap of their contents (Dice over word characters). A relation is right if content and source
 * each reach Dice 0.5; spans are scored partially (Johansson &amp; Moschitti 2010) and exactly.
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

    /** Precision and recall, each from 0 to 1. */
    public record Measure(double precision, double recall) {

        static Measure of(double kept, int predicted, double covered, int gold) {
            return new Measure(share(kept, predicted), share(covered, gold));
        }

        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private final Map<Part, PartScore> parts = new EnumMap<>(Part.class);
    private int articles;
    private int gold;
    private int predicted;
    private int rightContents;
    private int rightRelations;

    /** Adds one article's relations, annotated and predicted. */
    public void add(String text, List<Annotation> wanted, List<Annotation> found) {
        int[] codePoints = text.codePoints().toArray();
        articles++;
        gold += wanted.size();
        predicted += found.size();
        for (Part part : Part.values()) {
            score(part).count(having(part, wanted), having(part, found));
        }
        for (Pair pair : Pairing.pairs(codePoints, wanted, found)) {
            Annotation w = wanted.get(pair.gold());
            Annotation f = found.get(pair.predicted());
            for (Part part : Part.values()) {
                score(part).credit(codePoints, part.of(w), part.of(f));
            }
            if (pair.sameContent()) {
                rightContents++;
                if (Pairing.sameSource(codePoints, w, f)) {
                    rightRelations++;
                }
            }
        }
    }

    private PartScore score(Part part) {
        return parts.computeIfAbsent(part, _ -> new PartScore());
    }

    /** The number of relations that have the part. */
    private static int having(Part part, List<Annotation> annotations) {
        return (int) annotations.stream()
                .filter(annotation -> !part.of(annotation).isEmpty())
                .count();
    }

    /** The indices of the predictions that are right: content and source both reach Dice 0.5. */
    public static List<Integer> right(String text, List<Annotation> wanted, List<Annotation> found) {
        int[] codePoints = text.codePoints().toArray();
        return Pairing.pairs(codePoints, wanted, found).stream()
                .filter(Pair::sameContent)
                .filter(pair -> Pairing.sameSource(codePoints, wanted.get(pair.gold()), found.get(pair.predicted())))
                .map(Pair::predicted)
                .toList();
    }

    /** The number of articles. */
    public int articles() {
        return articles;
    }

    /** The number of annotated relations. */
    public int gold() {
        return gold;
    }

    /** The number of predicted relations. */
    public int predicted() {
        return predicted;
    }

    /** Whole relations: content and source both reach Dice 0.5. */
    public Measure relation() {
        return Measure.of(rightRelations, predicted, rightRelations, gold);
    }

    /** One part, credited by the share of its characters that overlap. */
    public Measure partial(Part part) {
        return score(part).partial();
    }

    /** One part, right if its words are the same. */
    public Measure exact(Part part) {
        return score(part).wordForWord();
    }

    /** The share of relations with the right source among those with the right content, from 0 to 1. */
    public double sourceGivenContent() {
        return share(rightRelations, rightContents);
    }

    private static double share(double part, int whole) {
        return part / Math.max(whole, 1);
    }

    /** The scores as a table of percentages. */
    public String table() {
        return ScoresTable.of(this);
    }
}
