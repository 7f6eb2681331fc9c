package news.hearsay.web.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the names that a person may have meant, by the trigrams that they share (Dice's coefficient). */
public final class SimilarNames {

    private static final int MOST = 3;
    private static final double LEAST_SIMILARITY = 0.35;

    private record Ranked(String name, double similarity) {}

    private SimilarNames() {}

    /** Returns up to three of the names that are similar to what a person typed, the most similar first. */
    public static List<String> of(String typed, Collection<String> names) {
        Set<String> wanted = trigrams(typed);
        return names.stream()
                .map(name -> new Ranked(name, similarity(wanted, trigrams(name))))
                .filter(ranked -> ranked.similarity() >= LEAST_SIMILARITY)
                .sorted(Comparator.comparingDouble(Ranked::similarity)
                        .reversed()
                        .thenComparing(Ranked::name))
                .limit(MOST)
                .map(Ranked::name)
                .toList();
    }

    private static double similarity(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / (one.size() + other.size());
    }

    private static Set<String> trigrams(String name) {
        Set<String> trigrams = new HashSet<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            String padded = "  " + word + " ";
            for (int at = 0; at + 3 <= padded.length(); at++) {
                trigrams.add(padded.substring(at, at + 3));
            }
        }
        return trigrams;
    }
}
