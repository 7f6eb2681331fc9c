package news.hearsay.web.subject;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.SubjectDefinition;
import org.springframework.stereotype.Component;

/**
 * What this instance published within the last minute, which the store may not have written yet: so an editor sees a
 * change at once, and a second change starts from the first. Thread-safe.
 */
@Component
class PublishedSubjects {

    private static final Duration KEPT = Duration.ofMinutes(1);
    /** Subjects beyond this number push out the one that was changed least recently. */
    private static final int MAX_KEPT = 1_000;

    private final Map<String, SubjectDefinition> byName = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SubjectDefinition> eldest) {
            return size() > MAX_KEPT;
        }
    };

    private final Clock clock;

    PublishedSubjects(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(SubjectDefinition definition) {
        // moves it to the end
        byName.remove(definition.name());
        byName.put(definition.name(), definition);
    }

    /** The latest definition of each name, deletions included. */
    synchronized List<SubjectDefinition> recent() {
        byName.values()
                .removeIf(definition ->
                        definition.changedAt().isBefore(clock.instant().minus(KEPT)));
        return List.copyOf(byName.values());
    }
}
