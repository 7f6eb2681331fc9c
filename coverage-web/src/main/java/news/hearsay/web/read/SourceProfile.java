package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code source_profile}: a person, body or outlet that makes, publishes or passes on claims. */
public record SourceProfile(
        UUID id,
        String name,
        String kind,
        boolean governmental,
        List<String> aliases,
        long statements,
        long threads,
        long outlets,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen) {

    /** Returns the name and the aliases, each once. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).distinct().toList();
    }
}
