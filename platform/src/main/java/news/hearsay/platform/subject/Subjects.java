package news.hearsay.platform.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SubjectMatch;

/**
 * Matches claims with the configured subjects. Thread-safe.
 *
 * <p>An article is about a subject if its title or text contains one of the subject's phrases and, if the subject has
 * context phrases, one of those. A claim of such an article touches the subject if
 *
 * <ol>
 *   <li>the claim's own words name the subject or one of its aspects; the claim then has the aspects that they name; or
 *   <li>the sentence around the claim names the subject ("Asked about security guarantees, she said it was too early");
 *       the claim then has the aspects that the sentence names.
 * </ol>
 *
 * <p>A claim touches no subject of which the claim's words or its sentence contain an excluded phrase.
 *
 * <p>A subject that only the title names does not apply to every claim of the article.
 */
public final class Subjects {

    private final List<Subject> subjects;
    private final PhraseMatcher phrases;

    /** @throws IllegalArgumentException if two subjects have one name */
    public Subjects(List<Subject> subjects) {
        if (subjects.stream().map(Subject::name).distinct().count() < subjects.size()) {
            throw new IllegalArgumentException("hearsay.extract.subjects: each subject needs a different name");
        }
        this.subjects = List.copyOf(subjects);
        PhraseMatcher.Builder builder = new PhraseMatcher.Builder();
        for (Subject subject : subjects) {
            builder.add(subject.context(), new SubjectMark.Context(subject.name()));
            builder.add(subject.phrases(), new SubjectMark.Named(subject.name()));
            builder.addNames(subject.names(), new SubjectMark.Named(subject.name()));
            builder.add(subject.exclusions(), new SubjectMark.Excluded(subject.name()));
            subject.aspects()
                    .forEach(aspect ->
                            builder.add(aspect.phrases(), new SubjectMark.Aspect(subject.name(), aspect.name())));
        }
        this.phrases = builder.build();
    }

    /** The subjects that an article is about; its claims touch no others. */
    public InArticle in(String title, String text) {
        Set<SubjectMark> marks = phrases.marksIn(title + "\n" + text);
        return new InArticle(
                subjects.stream().filter(subject -> about(subject, marks)).toList());
    }

    private static boolean about(Subject subject, Set<SubjectMark> marks) {
        return marks.contains(new SubjectMark.Named(subject.name()))
                && (subject.context().isEmpty() || marks.contains(new SubjectMark.Context(subject.name())));
    }

    /** Whether there is no subject at all. */
    public boolean isEmpty() {
        return subjects.isEmpty();
    }

    /** The subjects that one article is about. */
    public final class InArticle {

        private final List<Subject> articleSubjects;

        private InArticle(List<Subject> articleSubjects) {
            this.articleSubjects = articleSubjects;
        }

        /** Whether the article is about no subject, so that no claim touches one. */
        public boolean isEmpty() {
            return articleSubjects.isEmpty();
        }

        /**
         * The subjects that a claim touches; subjects and aspects in the order in which they are configured.
         *
         * @param content the claim's words
         * @param sentence the sentence that contains them
         */
        public List<SubjectMatch> touchedBy(String content, String sentence) {
            if (articleSubjects.isEmpty()) {
                return List.of();
            }
            Set<SubjectMark> inContent = phrases.marksIn(content);
            Set<SubjectMark> inSentence = phrases.marksIn(sentence);
            List<SubjectMatch> touched = new ArrayList<>();
            for (Subject subject : articleSubjects) {
                SubjectMark excluded = new SubjectMark.Excluded(subject.name());
                if (inContent.contains(excluded) || inSentence.contains(excluded)) {
                    continue;
                }
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
