package news.hearsay.coverage.ruling;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ruling.
 *
 * @param detail why it is for review, or superseded by a ruling on the same sources or outlets; null otherwise
 * @param attributionId the attribution that it was applied to; null if there is none
 */
public record RulingOutcome(
        Status status, @Nullable String detail, @Nullable String attributionId) {

    /** The status of a ruling. */
    public enum Status {
        @JsonProperty("applied")
        APPLIED,
        /** A live ruling undoes it. */
        @JsonProperty("undone")
        UNDONE,
        /** Later rulings decide on everything that it decides. */
        @JsonProperty("superseded")
        SUPERSEDED,
        /** It cannot be applied to the current revision, or contradicts another ruling. */
        @JsonProperty("for review")
        FOR_REVIEW
    }

    static final RulingOutcome UNDONE = new RulingOutcome(Status.UNDONE, null, null);

    /** @param attributionId null if no attribution is left that it applies to */
    public static RulingOutcome applied(@Nullable String attributionId) {
        return new RulingOutcome(Status.APPLIED, null, attributionId);
    }

    static RulingOutcome superseded(String attributionId) {
        return new RulingOutcome(Status.SUPERSEDED, null, attributionId);
    }

    public static RulingOutcome forReview(String detail) {
        return new RulingOutcome(Status.FOR_REVIEW, detail, null);
    }
}
