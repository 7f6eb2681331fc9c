package news.hearsay.coverage.origin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mention of a thread, as far as it tells where the claim started.
 *
 * @param counts whether it is evidence; superseded mentions get an origin, but tell nothing about others
 * @param source who said it; null where the text leaves it open, or names an outlet only
 * @param via the outlets that passed it on, the one nearest to the source first; an outlet that is told as the source stands first
 * @param carrier who published the article
 * @param report the report that the article carries
 * @param article the article, to tell a report's first carrier from those of the same time
 */
public record Mention(
        String id, boolean counts, Instant saidAt, @Nullable Source source, List<Outlet> via, Outlet carrier, UUID report, String article) {

    /**
     * Who said it, no outlet.
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
