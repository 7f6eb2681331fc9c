package news.hearsay.web.subject;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import news.hearsay.events.SubjectDefinition;
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
        @JsonUnwrapped SubjectBody body) {

    /** Returns the subject that an event defines. */
    static CurrentSubject of(SubjectDefinition definition) {
        return new CurrentSubject(
                definition.name(),
                false,
                definition.changedAt(),
                definition.changedBy(),
                new SubjectBody(
                        definition.context(),
                        definition.phrases(),
                        definition.exclusions(),
                        definition.names(),
                        definition.aspects().stream()
                                .map(aspect -> new SubjectBody.Aspect(aspect.name(), List.copyOf(aspect.phrases())))
                                .toList()));
    }
}
