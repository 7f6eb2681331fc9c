package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a ruling compares with another one. In the revision that the person saw, the id identifies it; in
 * others, and for a later extractor, the selectors do.
 *
 * @param claimId see {@link Claim#id}
 * @param articleId the article of the claim; null if only the id is known
 * @param revision the revision of the article that the selectors count; null if {@code articleId} is
 * @param content the words of the claim; empty if only the id is known
 */
public record ClaimTarget(
        String claimId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String articleId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String revision,
        List<TextSelector> content) {

    /** @throws InvalidEventException if a required field is missing or blank */
    public ClaimTarget {
        Require.text("claimId", claimId);
        content = Require.list("content", content);
    }
}
