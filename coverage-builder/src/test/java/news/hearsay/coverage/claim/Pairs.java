package news.hearsay.coverage.claim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The annotated pairs of claims, and the score of a method on them. {@link #main} prints the table of docs/coverage.md.
 */
final class Pairs {

    enum Verdict {
        SAME,
        OPPOSITE,
        DIFFERENT
    }

    record Pair(Verdict verdict, String one, String other, String why) {
        Wording left() {
            return Wording.of(one, false);
        }

        Wording right() {
            return Wording.of(other, false);
        }
    }

    record Score(int found, int right, int wanted) {
        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return (double) right / wanted;
        }

        double f1() {
            return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f | %.1f | %.1f", precision() * 100, recall() * 100, f1() * 100);
        }
    }

    private Pairs() {}

    /** The files of pairs: those written with the first version, and two sets that were written later. */
    static final List<String> FILES = List.of("pairs.tsv", "pairs-first.tsv", "pairs-second.tsv");

    private static List<Pair> all(String file) {
        try (InputStream in = Objects.requireNonNull(Pairs.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(part -> new Pair(Verdict.valueOf(part[0].toUpperCase(Locale.ROOT)), part[1], part[2], part[3]))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pairs of odd number, for tuning the method. */
    static List<Pair> tuning(String file) {
        return half(file, 0);
    }

    static List<Pair> tuning() {
        return FILES.stream().flatMap(file -> tuning(file).stream()).toList();
    }

    /** The pairs of even number, for measuring only. */
    static List<Pair> heldOut(String file) {
        return half(file, 1);
    }

    static List<Pair> heldOut() {
        return FILES.stream().flatMap(file -> heldOut(file).stream()).toList();
    }

    private static List<Pair> half(String file, int parity) {
        List<Pair> all = all(file);
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == parity)
                .mapToObj(all::get)
                .toList();
    }

    static Score score(List<Pair> pairs, Verdict verdict, BiPredicate<Wording, Wording> finds) {
        int found = 0;
        int right = 0;
        int wanted = 0;
        for (Pair pair : pairs) {
            boolean is = pair.verdict() == verdict;
            boolean says = finds.test(pair.left(), pair.right());
            found += says ? 1 : 0;
            wanted += is ? 1 : 0;
            right += is && says ? 1 : 0;
        }
        return new Score(found, right, wanted);
    }

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            mistakes();
        }
        row("**Hearsay**", Wording::saysTheSameAs);
        for (String file : FILES) {
            System.out.println(file + " | " + score(tuning(file), Verdict.SAME, Wording::saysTheSameAs) + " | "
                    + score(heldOut(file), Verdict.SAME, Wording::saysTheSameAs));
        }
        for (MismatchRule rule : MismatchRule.values()) {
            Set<MismatchRule> rules = EnumSet.complementOf(EnumSet.of(rule));
            row("without rule " + rule.name().toLowerCase(Locale.ROOT), (a, b) -> isSame(a, b, rules));
        }
        row("without any rule", (a, b) -> isSame(a, b, EnumSet.noneOf(MismatchRule.class)));
        best("trigrams as pg_trgm", (a, b) -> jaccard(trigrams(a.text()), trigrams(b.text())));
        best("Jaccard of stems", (a, b) -> jaccard(stems(a), stems(b)));
        best("cosine of word vectors", Pairs::cosine);
        System.out.println("opposite | " + score(tuning(), Verdict.OPPOSITE, Wording::saysTheOppositeOf) + " | "
                + score(heldOut(), Verdict.OPPOSITE, Wording::saysTheOppositeOf));
    }

    private static boolean isSame(Wording one, Wording other, Set<MismatchRule> rules) {
        return ClaimSimilarity.relation(one, other, rules) == ClaimRelation.SAME;
    }

    private static double cosine(Wording one, Wording other) {
        return WordVectors.dot(
                WordVectors.get().sum(Alignment.content(one.signs())),
                WordVectors.get().sum(Alignment.content(other.signs())));
    }

    private static void mistakes() {
        for (Pair pair : tuning()) {
            Wording a = pair.left();
            Wording b = pair.right();
            Verdict says =
                    a.saysTheSameAs(b) ? Verdict.SAME : a.saysTheOppositeOf(b) ? Verdict.OPPOSITE : Verdict.DIFFERENT;
            if (says != pair.verdict()) {
                System.out.println(pair.verdict() + " but " + says + ": " + a.text() + " | " + b.text() + "\n   "
                        + a.stems() + "\n   " + b.stems() + "  " + ClaimSimilarity.explain(a, b));
            }
        }
    }

    private static void row(String name, BiPredicate<Wording, Wording> finds) {
        System.out.println(
                name + " | " + score(tuning(), Verdict.SAME, finds) + " | " + score(heldOut(), Verdict.SAME, finds));
    }

    /**
     * Scores at two thresholds chosen on the tuning half: the one with the best F1, and the one with the most recall at
     * 90 % precision.
     */
    private static void best(String name, ToDoubleBiFunction<Wording, Wording> similarity) {
        double best = 0;
        double threshold = 0;
        double precise = 1;
        for (double t = 0.05; t < 1; t += 0.01) {
            double least = t;
            Score score = score(tuning(), Verdict.SAME, (a, b) -> similarity.applyAsDouble(a, b) >= least);
            if (score.precision() >= 0.9 && precise == 1) {
                precise = t;
            }
            if (score.f1() > best) {
                best = score.f1();
                threshold = t;
            }
        }
        for (double least : new double[] {threshold, precise}) {
            row(
                    String.format(Locale.ROOT, "%s, at %.2f", name, least),
                    (a, b) -> similarity.applyAsDouble(a, b) >= least);
        }
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }

    private static Set<String> stems(Wording wording) {
        return wording.signs().stream()
                .filter(Sign.Content.class::isInstance)
                .map(SignCodec::encode)
                .collect(Collectors.toSet());
    }

    /** The trigrams as in PostgreSQL's pg_trgm: each word is padded with two blanks before and one after it. */
    private static Set<String> trigrams(String text) {
        Set<String> trigrams = new HashSet<>();
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    String padded = "  " + word + " ";
                    for (int i = 0; i + 3 <= padded.length(); i++) {
                        trigrams.add(padded.substring(i, i + 3));
                    }
                });
        return trigrams;
    }
}
