package news.hearsay.coverage.claim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pairs to which the model of one story is fitted, for {@code src/lexicon/similarity.py}: {@code OUT FILE…},
 * where the files are {@code stories.txt} and {@code sets.txt} of {@code src/lexicon}. A line: label (1: same), weight,
 * features.
 */
final class TrainingPairs {

    /** The weight of pairs that are different: a wrong pair can join two groups. */
    private static final int DIFFERENT = 2;

    private record Claim(String key, Wording wording) {}

    /** @param debatable pairs of keys that may be the same claim */
    private record Event(List<Claim> claims, Set<Set<String>> debatable) {}

    private TrainingPairs() {}

    public static void main(String[] arguments) throws IOException {
        List<Event> events = new ArrayList<>();
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            events.addAll(events(Path.of(file)));
        }
        try (PrintWriter out = new PrintWriter(arguments[0], StandardCharsets.UTF_8)) {
            events.forEach(event -> write(event, out));
        }
    }

    /** The events of a file; the formats are in the files. */
    private static List<Event> events(Path file) throws IOException {
        List<Event> events = new ArrayList<>();
        Map<String, List<String>> names = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] part = line.split("\t");
            if (line.startsWith("# EVENT")) {
                events.add(new Event(new ArrayList<>(), new HashSet<>()));
                names.clear();
            } else if (line.startsWith("@")) {
                names.put("", namesOf(line.substring(1).split(",")));
            } else if (line.startsWith("%")) {
                names.put(part[1], part.length < 3 ? List.of() : List.of(part[2].split(" ")));
            } else if (line.startsWith("! near")) {
                List<String> keys = List.of(line.split("\\s+"));
                for (String one : keys.subList(2, keys.size())) {
                    keys.subList(2, keys.size())
                            .forEach(other -> events.getLast().debatable().add(Set.copyOf(Arrays.asList(one, other))));
                }
            } else if (part.length > 2) {
                List<String> story = names.getOrDefault(part[0], names.getOrDefault("", List.of()));
                events.getLast().claims().add(claim(part, story));
            }
        }
        return events;
    }

    private static Claim claim(String[] part, List<String> story) {
        String source = part.length > 3 ? part[3].strip() : null;
        Wording wording = Wording.of(part[2].strip(), false, source).inStory(story, null);
        return new Claim(
                part[1].strip(), wording.standsAlone() ? wording : wording.within(source == null ? part[0] : source));
    }

    private static List<String> namesOf(String[] texts) {
        return Arrays.stream(texts)
                .flatMap(text -> ClaimNormalizer.signs(text.strip(), null).stream())
                .flatMap(sign -> sign instanceof Sign.Name(var name) ? Stream.of(name) : Stream.empty())
                .filter(StoryNames::isSpecific)
                .distinct()
                .limit(StoryNames.MAX_NAMES)
                .toList();
    }

    private static void write(Event event, PrintWriter out) {
        List<Claim> claims = event.claims();
        for (int i = 0; i < claims.size(); i++) {
            for (Claim other : claims.subList(i + 1, claims.size())) {
                Claim one = claims.get(i);
                boolean same = one.key().equals(other.key());
                double[] features = !same && event.debatable().contains(Set.of(one.key(), other.key()))
                        ? null
                        : features(one.wording(), other.wording(), same);
                if (features != null) {
                    write(same, features, out);
                }
            }
        }
    }

    /** The features of a pair that the model decides; null if a rule or a bound does, or if the polarity differs. */
    private static double @Nullable [] features(Wording one, Wording other, boolean same) {
        boolean swap = one.id().compareTo(other.id()) > 0;
        Wording first = swap ? other : one;
        Wording second = swap ? one : other;
        if (!first.isComparable() || !second.isComparable() || !ClaimSimilarity.areOfOneStory(first, second)) {
            return null;
        }
        Alignment alignment = Alignment.of(first.signs(), second.signs()).ofStory(first, second);
        Mismatches mismatches = Mismatches.inStory(first, second, alignment);
        boolean samePolarity = (one.negated() == other.negated()) != alignment.reversed();
        if (same && !samePolarity || ClaimSimilarity.STORY_RULES.stream().anyMatch(mismatches::violates)) {
            return null;
        }
        double[] features = StoryFeatures.of(first, second, alignment, mismatches);
        return ClaimFeatures.hasLoneActor(features) ? null : features;
    }

    private static void write(boolean same, double[] features, PrintWriter out) {
        out.print(same ? "1\t1" : "0\t" + DIFFERENT);
        for (double value : features) {
            out.printf(Locale.ROOT, "\t%.6f", value);
        }
        out.println();
    }
}
