package news.hearsay.extract.subject;

/** What a phrase marks. */
sealed interface Mark {

    /** the subject itself */
    record Itself(String subject) implements Mark {}

    /** that the article's world is the subject's */
    record Context(String subject) implements Mark {}

    /** an aspect of the subject */
    record Part(String subject, String aspect) implements Mark {}
}
