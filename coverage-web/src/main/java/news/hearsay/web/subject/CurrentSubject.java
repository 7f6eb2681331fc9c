package news.hearsay.web.subject;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subject that claims are marked with.
 *
 * @param seed whether it is the one in subjects.yml, which nobody has changed
 * @param changedAt when a person defined it; null for a subject of the seed
 * @param changedBy who defined it; null for a subject of the seed
 */
record CurrentSubject(
        String name,
        boolean seed,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        @JsonUnwrapped SubjectBody body) {}
