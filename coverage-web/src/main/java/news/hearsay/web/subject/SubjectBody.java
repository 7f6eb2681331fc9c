package news.hearsay.web.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.SubjectDefinition;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.request.ForbiddenCharacters;
import org.jspecify.annotations.Nullable;

/**
 * What a subject consists of, as a client sends and receives it. A list that is absent is empty.
 *
 * @param context phrases of which an article must contain one for its claims to match
 * @param phrases phrases that name the subject
 * @param exclusions phrases that exclude a claim if its words or its sentence contain one
 * @param names names of people and organisations; case counts
 * @param aspects aspects with their phrases
 */
record SubjectBody(
        List<String> context, List<String> phrases, List<String> exclusions, List<String> names, List<Aspect> aspects) {

    /** An aspect: its name, and the phrases that name it. */
    record Aspect(@Nullable String name, @Nullable List<@Nullable String> phrases) {}

    SubjectBody(
            @Nullable List<String> context,
            @Nullable List<String> phrases,
            @Nullable List<String> exclusions,
            @Nullable List<String> names,
            @Nullable List<Aspect> aspects) {
        this.context = Objects.requireNonNullElse(context, List.of());
        this.phrases = Objects.requireNonNullElse(phrases, List.of());
        this.exclusions = Objects.requireNonNullElse(exclusions, List.of());
        this.names = Objects.requireNonNullElse(names, List.of());
        this.aspects = Objects.requireNonNullElse(aspects, List.of());
    }

    /** @throws InvalidSubjectException if a field violates the contract of the event */
    @SuppressWarnings("NullAway") // the constructor of the event rejects null
    SubjectDefinition definition(String name, Instant changedAt, String changedBy) {
        requireLines("name", Stream.of(name));
        requireLines("context", context.stream());
        requireLines("phrases", phrases.stream());
        requireLines("exclusions", exclusions.stream());
        requireLines("names", names.stream());
        requireNoNull("aspects", aspects.stream());
        aspects.forEach(aspect -> {
            requireLines("aspects.name", Stream.ofNullable(aspect.name()));
            requireLines("aspects.phrases", Stream.ofNullable(aspect.phrases()).flatMap(List::stream));
        });
        try {
            return new SubjectDefinition(
                    name,
                    context,
                    phrases,
                    exclusions,
                    names,
                    aspects.stream()
                            .map(aspect -> new SubjectDefinition.Aspect(aspect.name(), aspect.phrases()))
                            .toList(),
                    changedAt,
                    changedBy,
                    false);
        } catch (InvalidEventException invalid) {
            String detail = String.valueOf(invalid.getMessage());
            String field = detail.contains(" ") ? detail.substring(0, detail.indexOf(' ')) : InvalidField.BODY;
            throw new InvalidSubjectException(field, detail);
        }
    }

    /** The database cannot store some of these characters, and no phrase or name extends over a line end. */
    private static void requireLines(String field, Stream<? extends @Nullable String> texts) {
        if (requireNoNull(field, texts).stream().anyMatch(ForbiddenCharacters::isInLine)) {
            throw new InvalidSubjectException(
                    field,
                    field + " must not contain " + ForbiddenCharacters.IN_LINES,
                    ForbiddenCharacters.FIX_FOR_LINES);
        }
    }

    private static <T> List<T> requireNoNull(String field, Stream<? extends @Nullable T> members) {
        List<T> present = new ArrayList<>();
        members.forEach(member -> {
            if (member == null) {
                throw new InvalidSubjectException(field, field + " must not contain null", "remove it");
            }
            present.add(member);
        });
        return present;
    }
}
