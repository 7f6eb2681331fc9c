package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code thread_origin}: a distinct origin of a thread.
 *
 * @param kind named, described, anonymous or outlet
 * @param through the outlet through which the origin was first reported; null if there is none
 */
public record ThreadOrigin(
        UUID originId,
        String origin,
        String kind,
        @Nullable String sourceKind,
        boolean governmental,
        @Nullable String through,
        Instant firstSeen,
        Instant lastSeen,
        long mentions,
        long carriers,
        List<String> carrierNames,
        long reports) {

    /** Returns whether the origin has a source page. What an outlet does not name has none. */
    public boolean hasPage() {
        return kind.equals("named") || kind.equals("outlet");
    }
}
