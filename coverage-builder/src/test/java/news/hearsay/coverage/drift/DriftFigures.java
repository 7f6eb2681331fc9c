package news.hearsay.coverage.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.coverage.drift.DriftPairs.Pair;

/**
 * Measures files of annotated pairs: {@code DriftFigures [-v] FILE…} prints the counts of each kind, with -v the pairs
 * that differ.
 */
final class DriftFigures {

    private DriftFigures() {}

    /** How often a kind was found rightly, found wrongly and missed. */
    record Counts(int right, int wrong, int missed) {

        /** The counts of all kinds together. */
        static Counts of(List<Pair> pairs) {
            return Stream.of(DriftKind.values()).map(kind -> of(pairs, kind)).reduce(new Counts(0, 0, 0), Counts::plus);
        }

        static Counts of(List<Pair> pairs, DriftKind kind) {
            int right = 0;
            int wrong = 0;
            int missed = 0;
            for (Pair pair : pairs) {
                boolean found = kinds(pair).contains(kind);
                boolean expected = pair.kinds().contains(kind);
                right += found && expected ? 1 : 0;
                wrong += found && !expected ? 1 : 0;
                missed += !found && expected ? 1 : 0;
            }
            return new Counts(right, wrong, missed);
        }

        Counts plus(Counts other) {
            return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        /** In per cent. */
        double precision() {
            return right + wrong == 0 ? 100 : 100.0 * right / (right + wrong);
        }

        /** In per cent. */
        double recall() {
            return right + missed == 0 ? 100 : 100.0 * right / (right + missed);
        }

        @Override
        public String toString() {
            return "right %d, wrong %d, missed %d: P %.1f, R %.1f"
                    .formatted(right, wrong, missed, precision(), recall());
        }
    }

    static Set<DriftKind> kinds(Pair pair) {
        return ClaimDrift.between(pair.earlier(), pair.later()).stream()
                .map(Drift::kind)
                .collect(Collectors.toSet());
    }

    public static void main(String... arguments) throws IOException {
        List<String> files = new ArrayList<>(List.of(arguments));
        boolean verbose = files.remove("-v");
        for (String file : files) {
            List<Pair> pairs = DriftPairs.of(Files.readString(Path.of(file)));
            System.out.println(file + ": " + pairs.size() + " pairs");
            for (DriftKind kind : DriftKind.values()) {
                System.out.println(kind.word() + ": " + Counts.of(pairs, kind));
            }
            System.out.println("all: " + Counts.of(pairs));
            if (verbose) {
                pairs.stream()
                        .filter(pair -> !kinds(pair).equals(pair.kinds()))
                        .forEach(pair -> System.out.println(pair.name() + ": " + kinds(pair) + " instead of "
                                + pair.kinds() + "\n  " + pair.earlier() + "\n  " + pair.later()));
            }
        }
    }
}
