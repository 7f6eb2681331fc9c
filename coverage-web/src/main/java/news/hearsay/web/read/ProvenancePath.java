package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A distinct path by which a claim reached an outlet, with the number of mentions that took it. */
public record ProvenancePath(
        List<ChainLink> chain,
        UUID originId,
        String origin,
        String originKind,
        long mentions,
        long withdrawn,
        List<String> stances,
        Instant firstSeen) {}
