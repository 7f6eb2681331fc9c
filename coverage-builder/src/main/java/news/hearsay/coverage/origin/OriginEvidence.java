package news.hearsay.coverage.origin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mention of a thread, as far as it tells where the claim started; or the earliest of several that are alike in all
 * but time and id.
 *
 * @param counts whether it is evidence; superseded mentions get an origin, but tell nothing about others
 * @param source who said it; null where the text leaves it open, or names an outlet only
 * @param gate the outlet nearest to the source: of those that passed it on, or the outlet that is told as the source,
 *     or who published it first; the carrier itself where the words came to nobody else before
 * @param carrier who published the article
 */
public record OriginEvidence(
        String id, boolean counts, Instant saidAt, @Nullable Source source, Outlet gate, Outlet carrier) {

    /**
     * Identity said it, no outlet.
     *
     * @param named whether it is named
     * @param governmental whether it is a state or speaks for one
     */
    public record Source(UUID id, String name, boolean named, boolean governmental) {}

    /** An outlet. */
    public record Outlet(UUID id, String name) {}

    /** Whether the text itself tells a source: a person, a state, an unnamed official. */
    boolean tellsSource() {
        return source != null;
    }
}
