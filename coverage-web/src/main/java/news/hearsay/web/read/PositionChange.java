package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code position_change}: a source took one position and later the opposite. */
public record PositionChange(
        UUID sourceId,
        @Nullable String source,
        UUID threadId,
        List<String> aspects,
        Instant earlierAt,
        @Nullable String earlierStance,
        boolean earlierNegated,
        String earlierClaim,
        String earlierOutlet,
        Instant laterAt,
        @Nullable String laterStance,
        boolean laterNegated,
        String laterClaim,
        String laterOutlet) {}
