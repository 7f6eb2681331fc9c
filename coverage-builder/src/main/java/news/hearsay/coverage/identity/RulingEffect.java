package news.hearsay.coverage.identity;

import org.jspecify.annotations.Nullable;

/**
 * What became of a ruling on sources or outlets.
 *
 * @param status see {@code ruling_outcome.status}
 * @param detail why it does not apply; null if it applies
 */
public record RulingEffect(String status, @Nullable String detail) {

    static final RulingEffect APPLIED = new RulingEffect("applied", null);

    static RulingEffect superseded(String detail) {
        return new RulingEffect("superseded", detail);
    }

    static RulingEffect forReview(String detail) {
        return new RulingEffect("for review", detail);
    }
}
