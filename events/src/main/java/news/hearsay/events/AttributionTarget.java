package news.hearsay.events;

import java.util.List;

/**
 * The attribution that a ruling decides about, in the ruling's article. In the revision that the person saw, the id
 * identifies it; in others, and for a later extractor, the selectors do.
 *
 * @param attributionId see {@link Attribution#id}
 * @param claimId see {@link Claim#id}
 * @param content the words of the claim
 * @param cue the words of the cue; empty if it has none
 * @param source the words that refer to the source; empty if the text names none
 */
public record AttributionTarget(
        String attributionId,
        String claimId,
        List<TextSelector> content,
        List<TextSelector> cue,
        List<TextSelector> source) {

    /** @throws InvalidEventException if a required field is missing, blank or empty */
    public AttributionTarget {
        Require.text("target.attributionId", attributionId);
        Require.text("target.claimId", claimId);
        content = Require.filled("target.content", content);
        cue = Require.list("target.cue", cue);
        source = Require.list("target.source", source);
    }
}
