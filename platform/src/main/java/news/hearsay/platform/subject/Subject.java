package news.hearsay.platform.subject;

import java.util.List;
import news.hearsay.events.SubjectDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A subject of claims, with the phrases that name it. A phrase matches whole words and ignores case. A {@code *} at the
 * end of a word matches any ending: {@code join* NATO} also matches "joins NATO" and "joining NATO".
 *
 * @param name the subject's name in events
 * @param context phrases of which at least one must occur in an article's title or text for its claims to touch the
 *     subject; if empty, none is required
 * @param phrases the phrases that name the subject itself
 * @param exclusions phrases that exclude a claim from the subject if its words or its sentence contain one
 * @param names names of people and organisations, which name the subject as phrases do, but only in this case
 * @param aspects the aspects of the subject
 */
public record Subject(
        String name,
        List<String> context,
        List<String> phrases,
        List<String> exclusions,
        List<String> names,
        List<Aspect> aspects) {

    /** An aspect of a subject: its name in events, and the phrases that name it in an article about the subject. */
    public record Aspect(String name, List<String> phrases) {

        /** @throws IllegalArgumentException if the name or the phrases are missing, or a phrase is malformed */
        public Aspect {
            requireName("hearsay.extract.subjects.aspects.name", name);
            phrases = checked("hearsay.extract.subjects.aspects.phrases of " + name, phrases);
            if (phrases.isEmpty()) {
                throw missing("hearsay.extract.subjects.aspects.phrases of " + name);
            }
        }
    }

    /** @throws IllegalArgumentException if the name or the phrases are missing, or a phrase is malformed */
    public Subject {
        requireName("hearsay.extract.subjects.name", name);
        context = checked("hearsay.extract.subjects.context of " + name, context);
        phrases = checked("hearsay.extract.subjects.phrases of " + name, phrases);
        exclusions = checked("hearsay.extract.subjects.exclusions of " + name, exclusions);
        names = checked("hearsay.extract.subjects.names of " + name, names);
        if (phrases.isEmpty() && names.isEmpty()) {
            throw missing("hearsay.extract.subjects.phrases of " + name);
        }
        aspects = aspects == null ? List.of() : List.copyOf(aspects);
        if (aspects.stream().map(Aspect::name).distinct().count() < aspects.size()) {
            throw new IllegalArgumentException(
                    "hearsay.extract.subjects.aspects of " + name + ": each aspect needs a different name");
        }
    }

    /**
     * Returns the subject that an event defines.
     *
     * @throws IllegalArgumentException if the event deletes a subject
     */
    public static Subject of(SubjectDefinition definition) {
        return new Subject(
                definition.name(),
                definition.context(),
                definition.phrases(),
                definition.exclusions(),
                definition.names(),
                definition.aspects().stream()
                        .map(aspect -> new Aspect(aspect.name(), aspect.phrases()))
                        .toList());
    }

    private static void requireName(String field, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(field + " is missing: set a name");
        }
    }

    private static List<String> checked(String field, @Nullable List<String> phrases) {
        List<String> copy = phrases == null ? List.of() : List.copyOf(phrases);
        for (String phrase : copy) {
            if (!SubjectDefinition.isPhrase(phrase)) {
                throw new IllegalArgumentException(
                        "%s: '%s' must consist of words; * is allowed only at the end of a word"
                                .formatted(field, phrase));
            }
        }
        return copy;
    }

    private static IllegalArgumentException missing(String field) {
        return new IllegalArgumentException(field + ": at least one is needed");
    }
}
