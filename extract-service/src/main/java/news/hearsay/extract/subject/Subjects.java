package news.hearsay.extract.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SubjectMatch;

/**
 * The configured subjects, ready to be found. Thread-safe.
 *
 * <p>A claim touches a subject of which the article speaks (one of the subject's phrases stands in its title or text,
 * and one of its context words where it has any), if
 *
 * <ol>
 *   <li>the claim's own words name the subject or one of its aspects: then with the aspects that they name; or else
 *   <li>the sentence around the claim names the subject ("Asked about security guarantees, she said it was too early"):
 *       then with the aspects that the sentence names.
 * </ol>
 *
 * <p>The title alone marks no claim: not every claim of an article is about what its headline is about.
 */
public final class Subjects {

    private final List<Subject> subjects;
    private final PhraseMatcher phrases;

    /** @throws IllegalArgumentException if two subjects have one name */
    public Subjects(List<Subject> subjects) {
        if (subjects.stream().map(Subject::name).distinct().count() < subjects.size()) {
            throw new IllegalArgumentException("hearsay.extract.subjects: each needs a name of its own");
        }
        this.subjects = List.copyOf(subjects);
        PhraseMatcher.Builder builder = new PhraseMatcher.Builder();
        for (Subject subject : subjects) {
            builder.add(subject.context(), new SubjectMark.Context(subject.name()));
            builder.add(subject.phrases(), new SubjectMark.Named(subject.name()));
            subject.aspects()
                    .forEach(aspect ->
                            builder.add(aspect.phrases(), new SubjectMark.Aspect(subject.name(), aspect.name())));
        }
        this.phrases = builder.build();
    }

    /** The subjects of which an article speaks; its claims can touch no others. */
    public InArticle in(String title, String text) {
        Set<SubjectMark> marks = phrases.marksIn(title + "\n" + text);
        return new InArticle(
                subjects.stream().filter(subject -> speaksOf(subject, marks)).toList());
    }

    private static boolean speaksOf(Subject subject, Set<SubjectMark> marks) {
        return marks.contains(new SubjectMark.Named(subject.name()))
                && (subject.context().isEmpty() || marks.contains(new SubjectMark.Context(subject.name())));
    }

    /** The subjects of which one article speaks. */
    public final class InArticle {

        private final List<Subject> spokenOf;

        private InArticle(List<Subject> spokenOf) {
            this.spokenOf = spokenOf;
        }

        /**
         * What a claim touches, subjects and aspects in the order in which they are configured.
         *
         * @param content the claim's words
         * @param sentence the sentence in which they stand
         */
        public List<SubjectMatch> touchedBy(String content, String sentence) {
            if (spokenOf.isEmpty()) {
                return List.of();
            }
            Set<SubjectMark> inContent = phrases.marksIn(content);
            Set<SubjectMark> inSentence = phrases.marksIn(sentence);
            List<SubjectMatch> touched = new ArrayList<>();
            for (Subject subject : spokenOf) {
                List<String> aspects = aspects(subject, inContent);
                if (!aspects.isEmpty() || inContent.contains(new SubjectMark.Named(subject.name()))) {
                    touched.add(new SubjectMatch(subject.name(), aspects));
                } else if (inSentence.contains(new SubjectMark.Named(subject.name()))) {
                    touched.add(new SubjectMatch(subject.name(), aspects(subject, inSentence)));
                }
            }
            return List.copyOf(touched);
        }

        private static List<String> aspects(Subject subject, Set<SubjectMark> marks) {
            return subject.aspects().stream()
                    .map(Subject.Aspect::name)
                    .filter(aspect -> marks.contains(new SubjectMark.Aspect(subject.name(), aspect)))
                    .toList();
        }
    }
}
