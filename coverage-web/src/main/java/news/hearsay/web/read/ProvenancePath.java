package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A distinct path by which a claim reached an outlet, with the number of mentions that took it. */
public record ProvenancePath(
        List<ChainLink> chain,
        @Nullable UUID originId,
        @Nullable String origin,
        @Nullable String originKind,
        long mentions,
        long withdrawn,
        List<String> stances,
        Instant firstSeen) {}
