package news.hearsay.extract.subject;

/** What a phrase marks. */
sealed interface SubjectMark {

    /** the subject itself */
    record Named(String subject) implements SubjectMark {}

    /** that the article's world is the subject's */
    record Context(String subject) implements SubjectMark {}

    /** an aspect of the subject */
    record Aspect(String subject, String aspect) implements SubjectMark {}
}
