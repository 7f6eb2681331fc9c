package news.hearsay.coverage.assembly;

import java.util.List;
import java.util.UUID;
import news.hearsay.coverage.ruling.LiveRulings;
import news.hearsay.coverage.ruling.RulingOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ruling on claims, or of an undo of one on sources or outlets.
 *
 * @param status see {@code ruling_outcome.status}
 * @param detail why it is for review; otherwise null
 */
record ClaimOutcome(UUID rulingId, String status, @Nullable String detail) {

    static ClaimOutcome applied(UUID ruling) {
        return new ClaimOutcome(ruling, "applied", null);
    }

    /** Of the undos in a set of rulings, those that apply. */
    static List<ClaimOutcome> ofUndos(LiveRulings rulings) {
        return rulings.outcomes().entrySet().stream()
                .filter(outcome -> outcome.getValue().status() == RulingOutcome.Status.APPLIED)
                .map(outcome -> applied(UUID.fromString(outcome.getKey())))
                .toList();
    }

    static ClaimOutcome superseded(UUID ruling) {
        return new ClaimOutcome(ruling, "superseded", null);
    }

    static ClaimOutcome forReview(UUID ruling, String detail) {
        return new ClaimOutcome(ruling, "for review", detail);
    }
}
