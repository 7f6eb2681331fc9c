package news.hearsay.coverage.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of work of which a person has one at a time; see {@code occupations.txt}. Two people of one name who differ in
 * it are two people.
 */
final class Occupations {

    private static final String FILE = "occupations.txt";
    private static final Pattern PAST_OR_RELATED =
            Pattern.compile("(?i)\\b(?:former|ex|retired|late|then|future|deputy|aspiring|trainee|union|party)\\b");
    private static final Pattern COMPLEMENT = Pattern.compile("(?i)\\s+(?:of|for|at|in|from|to|with)\\s.*$");

    private static final Map<String, String> BY_NOUN = load();

    private Occupations() {}

    /** The kind of work that a role states; null if it states none of the list. */
    static @Nullable String of(@Nullable String role) {
        if (role == null || PAST_OR_RELATED.matcher(role).find()) {
            return null;
        }
        String head = COMPLEMENT.matcher(role.strip()).replaceAll("");
        return BY_NOUN.get(head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> load() {
        Map<String, String> occupations = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Occupations.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] parts = line.split(": ");
                        for (String noun : parts[1].split(" ")) {
                            occupations.put(noun, parts[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return occupations;
    }
}
