package news.hearsay.benchmarks.articles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The lists of words and frames in {@code vocabulary.txt}, from which text is expanded. */
final class Vocabulary {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, List<String>> lists = new HashMap<>();

    Vocabulary() {
        try (InputStream file =
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.txt"), "vocabulary.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(": ");
        lists.put(line.substring(0, colon), List.of(line.substring(colon + 2).split("\\|")));
    }

    /** Returns one alternative of a list, its placeholders replaced. */
    String expand(String list, RandomGenerator random) {
        if (list.equals("n")) {
            return Integer.toString(random.nextInt(2, 99));
        }
        String lower = list.substring(0, 1).toLowerCase(Locale.ROOT) + list.substring(1);
        List<String> alternatives = Objects.requireNonNull(lists.get(lower), list);
        String frame = alternatives.get(random.nextInt(alternatives.size()));
        String text = PLACEHOLDER.matcher(frame).replaceAll((MatchResult found) -> expand(found.group(1), random));
        return list.equals(lower) ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
