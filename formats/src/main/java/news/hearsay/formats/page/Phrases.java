package news.hearsay.formats.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A list of phrases, compared without regard to case, apostrophes, and marks around them. */
final class Phrases {

    private static final int MAX_LENGTH = 60;
    private static final Pattern OUTER_MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}:]+$");

    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    private Phrases(List<String> lines) {
        for (String line : lines) {
            byFirstWord.merge(firstWord(line), List.of(line), Phrases::joined);
        }
    }

    /** Reads a resource of this package: a phrase a line, and comments that start with a number sign. */
    static Phrases read(String resource) {
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            return new Phrases(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the text is one of the phrases. */
    boolean contain(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        String plain = plain(text);
        String bare =
                plain.endsWith(":") ? plain.substring(0, plain.length() - 1).strip() : plain;
        return byFirstWord.getOrDefault(firstWord(bare), List.of()).contains(bare);
    }

    /** Returns whether the text starts with one of the phrases, and a word ends there. */
    boolean start(String text) {
        String beginning = plain(text.substring(0, Math.min(MAX_LENGTH, text.length())));
        return byFirstWord.getOrDefault(firstWord(beginning), List.of()).stream()
                .anyMatch(phrase -> beginning.startsWith(phrase)
                        && (beginning.length() == phrase.length()
                                || !Character.isLetterOrDigit(beginning.charAt(phrase.length()))
                                || phrase.endsWith(":")));
    }

    private static String plain(String text) {
        return OUTER_MARKS
                .matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'').replace(" :", ":"))
                .replaceAll("");
    }

    private static String firstWord(String phrase) {
        int end = 0;
        while (end < phrase.length() && (Character.isLetter(phrase.charAt(end)) || phrase.charAt(end) == '\'')) {
            end++;
        }
        return phrase.substring(0, end);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}
