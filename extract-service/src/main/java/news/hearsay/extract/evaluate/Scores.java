package news.hearsay.extract.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.hearsay.events.Span;

/**
 * Precision, recall and F1 of predicted attribution relations against annotated ones. Relations are paired one to one, greedily, by the overlap
 * of their contents (Dice over word characters). A relation counts when content and source each reach Dice 0.5; spans are credited partially
 * (Johansson &amp; Moschitti 2010) and exactly.
 */
public final class Scores {

    private static final String EDGE = " \t\r\n\"'“”‘’«».,;:!?-–—()[]";

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

        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private static final class Tally {
        int gold;
        int predicted;
        double covered;
        double kept;
        int exact;
    }

    private final Map<Part, Tally> tallies = new EnumMap<>(Part.class);
    private int articles;
    private int gold;
    private int predicted;
    private int right;
    private int contents;
    private int sourced;

    public Scores() {
        for (Part part : Part.values()) {
            tallies.put(part, new Tally());
        }
    }

    private record Pair(double dice, int gold, int predicted) {}

    /** Adds one article's relations: as annotated and as predicted. */
    public void add(String text, List<Annotation> wanted, List<Annotation> found) {
        int[] codePoints = text.codePoints().toArray();
        articles++;
        gold += wanted.size();
        predicted += found.size();
        for (Part part : Part.values()) {
            Tally tally = tallies.get(part);
            tally.gold += (int) wanted.stream().filter(annotation -> !part.of(annotation).isEmpty()).count();
            tally.predicted += (int) found.stream().filter(annotation -> !part.of(annotation).isEmpty()).count();
        }
        for (Pair pair : pairs(codePoints, wanted, found)) {
            Annotation w = wanted.get(pair.gold());
            Annotation f = found.get(pair.predicted());
            for (Part part : Part.values()) {
                credit(tallies.get(part), codePoints, part.of(w), part.of(f));
            }
            if (pair.dice() >= 0.5) {
                contents++;
                if (dice(characters(codePoints, w.source()), characters(codePoints, f.source())) >= 0.5) {
                    sourced++;
                    right++;
                }
            }
        }
    }

    /** The indices of those predictions that count as right: content and source both reach Dice 0.5. */
    public static List<Integer> right(String text, List<Annotation> wanted, List<Annotation> found) {
        int[] codePoints = text.codePoints().toArray();
        return pairs(codePoints, wanted, found).stream()
                .filter(pair -> pair.dice() >= 0.5)
                .filter(pair -> dice(
                                characters(codePoints, wanted.get(pair.gold()).source()),
                                characters(codePoints, found.get(pair.predicted()).source()))
                        >= 0.5)
                .map(Pair::predicted)
                .toList();
    }

    private static void credit(Tally tally, int[] text, List<Span> wanted, List<Span> found) {
        BitSet x = characters(text, wanted);
        BitSet y = characters(text, found);
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        int both = shared(x, y);
        tally.covered += (double) both / x.cardinality();
        tally.kept += (double) both / y.cardinality();
        tally.exact += bare(text, wanted).equals(bare(text, found)) ? 1 : 0;
    }

    private static List<Pair> pairs(int[] text, List<Annotation> wanted, List<Annotation> found) {
        List<BitSet> w = wanted.stream().map(annotation -> characters(text, annotation.content())).toList();
        List<BitSet> f = found.stream().map(annotation -> characters(text, annotation.content())).toList();
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < w.size(); i++) {
            for (int j = 0; j < f.size(); j++) {
                if (w.get(i).intersects(f.get(j))) {
                    all.add(new Pair(dice(w.get(i), f.get(j)), i, j));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::dice).reversed().thenComparingInt(Pair::gold).thenComparingInt(Pair::predicted));
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

    /** The letters and digits of the spans; where there are none, all that is no white space. */
    private static BitSet characters(int[] text, List<Span> spans) {
        BitSet words = new BitSet();
        BitSet signs = new BitSet();
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                if (alphanumeric(text[i])) {
                    words.set(i);
                }
                if (!Character.isWhitespace(text[i]) && !Character.isSpaceChar(text[i])) {
                    signs.set(i);
                }
            }
        }
        return words.isEmpty() ? signs : words;
    }

    /** As Python's {@code isalnum}: letters and all that has a numeric value. */
    private static boolean alphanumeric(int codePoint) {
        return Character.isLetter(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static int shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    private static double dice(BitSet a, BitSet b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 1 : 0;
        }
        return 2.0 * shared(a, b) / (a.cardinality() + b.cardinality());
    }

    private static String bare(int[] text, List<Span> spans) {
        List<String> pieces = spans.stream().map(span -> new String(text, span.start(), span.end() - span.start())).toList();
        String words = strip(String.join(" ", pieces)).replaceFirst("(?i)^that\\s+", "").replaceAll("(?U)\\s+", " ");
        return strip(words).toLowerCase(Locale.ROOT);
    }

    private static String strip(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && EDGE.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGE.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
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
        return new Measure(share(right, predicted), share(right, gold));
    }

    public Measure partial(Part part) {
        Tally tally = tallies.get(part);
        return new Measure(share(tally.kept, tally.predicted), share(tally.covered, tally.gold));
    }

    public Measure exact(Part part) {
        Tally tally = tallies.get(part);
        return new Measure(share(tally.exact, tally.predicted), share(tally.exact, tally.gold));
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
        StringBuilder table = new StringBuilder();
        table.append("%d documents, %d relations, %d predicted%n".formatted(articles, gold, predicted));
        table.append("%-16s%8s%8s%8s%n".formatted("", "P", "R", "F1"));
        line(table, "relation", relation());
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            line(table, name + "_partial", partial(part));
            line(table, name + "_exact", exact(part));
        }
        table.append("source given content: %.1f %%%n".formatted(100 * sourceGivenContent()));
        return table.toString();
    }

    private static void line(StringBuilder table, String name, Measure measure) {
        table.append(String.format(
                Locale.ROOT, "%-16s%8.1f%8.1f%8.1f%n", name, 100 * measure.precision(), 100 * measure.recall(), 100 * measure.f1()));
    }
}
