package news.hearsay.coverage.assembly;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ruling on claims.
 *
 * @param status see {@code ruling_outcome.status}
 * @param detail why it is for review; otherwise null
 */
record ClaimOutcome(UUID rulingId, String status, @Nullable String detail) {

    static ClaimOutcome applied(UUID ruling) {
        return new ClaimOutcome(ruling, "applied", null);
    }

    static ClaimOutcome superseded(UUID ruling) {
        return new ClaimOutcome(ruling, "superseded", null);
    }

    static ClaimOutcome forReview(UUID ruling, String detail) {
        return new ClaimOutcome(ruling, "for review", detail);
    }
}
