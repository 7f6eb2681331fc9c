package news.hearsay.events;

import java.util.List;

/**
 * A configured subject that a claim matches.
 *
 * @param aspects the aspects of the subject that the claim matches; empty if it matches the subject only
 */
public record SubjectMatch(String subject, List<String> aspects) {

    /** @throws InvalidEventException if the subject is blank */
    public SubjectMatch {
        Require.text("subjects.subject", subject);
        aspects = Require.list("subjects.aspects", aspects);
    }
}
