package news.hearsay.platform.subject;

/** The meaning of a phrase for a subject. */
sealed interface SubjectMark {

    /** The phrase names the subject itself. */
    record Named(String subject) implements SubjectMark {}

    /** The phrase shows that the article is about the subject's field. */
    record Context(String subject) implements SubjectMark {}

    /** The phrase excludes a claim from the subject. */
    record Excluded(String subject) implements SubjectMark {}

    /** The phrase names an aspect of the subject. */
    record Aspect(String subject, String aspect) implements SubjectMark {}
}
