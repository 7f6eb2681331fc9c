package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code thread}: claims with the same content, with their counts. */
public record ClaimThread(
        UUID id,
        String headline,
        List<String> subjects,
        List<String> aspects,
        Instant firstSeen,
        Instant lastSeen,
        long mentions,
        long articles,
        long outlets,
        List<String> outletNames,
        long reports,
        long origins,
        long namedOrigins,
        long anonymousOrigins,
        long governmentalOrigins,
        long denials,
        @Nullable UUID oppositeId,
        Instant lastChanged) {}
