package news.hearsay.web.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.web.request.MultiLine;
import news.hearsay.web.request.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form for a subject. A list has one phrase per line. Blank fields are absent.
 *
 * @param name the name of a new subject; absent if the address names the subject
 * @param aspects each aspect's name and below it its phrases, one per line; an empty line follows each aspect
 * @param add suggestions to add to the phrases
 * @param action {@code preview} or {@code save}
 * @param basis when the subject was changed that the form was filled in with; absent if nobody had changed it
 */
record SubjectForm(
        @Typed @Nullable String name,
        @MultiLine @Typed @Nullable String context,
        @MultiLine @Typed @Nullable String phrases,
        @MultiLine @Typed @Nullable String exclusions,
        @MultiLine @Typed @Nullable String names,
        @MultiLine @Typed @Nullable String aspects,
        @Nullable List<@Nullable String> add,
        @Nullable String action,
        @Nullable String basis) {

    static final SubjectForm EMPTY = new SubjectForm(null, null, null, null, null, null, null, null, null);

    /** Returns the form filled in with a subject. */
    static SubjectForm of(CurrentSubject subject) {
        SubjectBody body = subject.body();
        return new SubjectForm(
                subject.name(),
                joined(body.context()),
                joined(body.phrases()),
                joined(body.exclusions()),
                joined(body.names()),
                body.aspects().stream()
                        .map(aspect -> aspect.name() + "\n"
                                + joined(Objects.requireNonNullElse(aspect.phrases(), List.<@Nullable String>of())))
                        .collect(Collectors.joining("\n\n")),
                null,
                null,
                Objects.toString(subject.changedAt(), null));
    }

    public boolean isPreview() {
        return !"save".equals(action);
    }

    /** Returns the form with the suggestions to add among the phrases. */
    SubjectForm withAdditions() {
        List<String> all = new ArrayList<>(lines(phrases));
        Stream.ofNullable(add)
                .flatMap(List::stream)
                .flatMap(phrase -> lines(phrase).stream())
                .filter(phrase -> !all.contains(phrase))
                .forEach(all::add);
        String added = all.size() == lines(phrases).size() ? phrases : joined(all);
        return new SubjectForm(name, context, added, exclusions, names, aspects, null, action, basis);
    }

    /** Returns the form for a subject that was last changed at this time. */
    SubjectForm basedOn(@Nullable Instant changedAt) {
        return new SubjectForm(
                name, context, phrases, exclusions, names, aspects, add, action, Objects.toString(changedAt, null));
    }

    /** Returns what the form describes, which may be invalid. */
    SubjectBody body() {
        return new SubjectBody(lines(context), lines(phrases), lines(exclusions), lines(names), parsedAspects());
    }

    /** The first line of a block is an aspect's name; a phrase may be the same as the name. */
    private List<SubjectBody.Aspect> parsedAspects() {
        String text = Objects.toString(aspects, "").lines().map(String::strip).collect(Collectors.joining("\n"));
        return Stream.of(text.split("\n{2,}"))
                .map(block -> block.strip().split("\n", 2))
                .filter(block -> !block[0].isEmpty())
                .map(block -> new SubjectBody.Aspect(
                        singleSpaced(block[0]), block.length == 1 ? List.of() : List.copyOf(lines(block[1]))))
                .toList();
    }

    /** Returns the lines that are not blank, each once, with single spaces. */
    private static List<String> lines(@Nullable String text) {
        return Objects.toString(text, "")
                .lines()
                .map(SubjectForm::singleSpaced)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** A phrase that a program defined may contain a line end, which means the same as a space. */
    private static String joined(List<? extends @Nullable String> phrases) {
        return phrases.stream()
                .map(phrase -> singleSpaced(String.valueOf(phrase)))
                .collect(Collectors.joining("\n"));
    }

    private static String singleSpaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
