package news.hearsay.extract.subject;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What claims are told to be about, with the phrases that mark it. A phrase matches whole words, in capitals or not; a
 * {@code *} at the end of a word lets the word go on: {@code join* NATO} is also "joins NATO" and "joining NATO".
 *
 * @param name its name, as it stands in the events
 * @param context words of which at least one must stand in the title or text of an article for its claims to touch the
 *     subject; where empty, none is needed
 * @param phrases what names the subject itself
 * @param aspects what is told apart within it
 */
public record Subject(String name, List<String> context, List<String> phrases, List<Aspect> aspects) {

    /**
     * A part of a subject: its name, as it stands in the events, and the phrases that mark it where the article is
     * about the subject.
     */
    public record Aspect(String name, List<String> phrases) {

        /** @throws IllegalArgumentException if the name is missing, or there is no phrase, or one is blank */
        public Aspect {
            requireName("hearsay.extract.subjects.aspects.name", name);
            phrases = checked("hearsay.extract.subjects.aspects.phrases of " + name, phrases);
            requireFilled("hearsay.extract.subjects.aspects.phrases of " + name, phrases);
        }
    }

    /** @throws IllegalArgumentException if the name is missing, or there is no phrase, or one is blank */
    public Subject {
        requireName("hearsay.extract.subjects.name", name);
        context = checked("hearsay.extract.subjects.context of " + name, context);
        phrases = checked("hearsay.extract.subjects.phrases of " + name, phrases);
        requireFilled("hearsay.extract.subjects.phrases of " + name, phrases);
        aspects = aspects == null ? List.of() : List.copyOf(aspects);
        if (aspects.stream().map(Aspect::name).distinct().count() < aspects.size()) {
            throw new IllegalArgumentException(
                    "hearsay.extract.subjects.aspects of " + name + ": each needs a name of its own");
        }
    }

    private static void requireName(String field, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    private static List<String> checked(String field, @Nullable List<String> phrases) {
        List<String> copy = phrases == null ? List.of() : List.copyOf(phrases);
        for (String phrase : copy) {
            if (!Arrays.stream(phrase.strip().split("\\s+")).allMatch(Subject::isWord)) {
                throw new IllegalArgumentException(
                        "%s: '%s' must be words, and * may only end a word".formatted(field, phrase));
            }
        }
        return copy;
    }

    private static boolean isWord(String word) {
        int star = word.indexOf('*');
        return !word.isEmpty()
                && (star == -1
                        || star == word.length() - 1 && star > 0 && Character.isLetterOrDigit(word.charAt(star - 1)));
    }

    private static void requireFilled(String field, List<String> phrases) {
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException(field + ": at least one is needed");
        }
    }
}
