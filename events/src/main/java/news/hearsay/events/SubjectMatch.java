package news.hearsay.events;

import java.util.List;

/**
 * A configured subject that a claim touches.
 *
 * @param aspects the subject's aspects that it touches; empty when only the subject itself
 */
public record SubjectMatch(String subject, List<String> aspects) {

    /** @throws InvalidEventException if the subject is blank */
    public SubjectMatch {
        Require.text("subjects.subject", subject);
        aspects = Require.list("subjects.aspects", aspects);
    }
}
