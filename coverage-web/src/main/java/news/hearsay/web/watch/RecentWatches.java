package news.hearsay.web.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Watch;
import news.hearsay.web.read.WatchRepository;
import org.springframework.stereotype.Component;

/**
 * The watches of each person: what is stored, and what this instance published within the last minute, which the store
 * may not have written yet. So a person sees a change at once, and a second change starts from the first. Thread-safe.
 */
@Component
class RecentWatches {

    private static final Duration KEPT = Duration.ofMinutes(1);
    /** Watches beyond this number push out the one that was changed least recently. */
    private static final int MAX_KEPT = 10_000;

    /** As the store decides which of two changes counts. */
    private static final Comparator<Watch> AGE =
            Comparator.comparing(Watch::changedAt).thenComparing(Watch::version);

    private final Map<String, Watch> published = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Watch> eldest) {
            return size() > MAX_KEPT;
        }
    };

    private final WatchRepository stored;
    private final Clock clock;

    RecentWatches(WatchRepository stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** Returns the watches of a person by name. */
    List<Watch> ofOwner(String owner) {
        Map<String, Watch> watches = Stream.concat(stored.ofOwner(owner).stream(), published(owner).stream())
                .collect(Collectors.toMap(
                        Watch::id, watch -> watch, (one, other) -> AGE.compare(one, other) > 0 ? one : other));
        return watches.values().stream()
                .filter(watch -> !watch.deleted())
                .sorted(Comparator.comparing(Watch::name).thenComparing(Watch::id))
                .toList();
    }

    Optional<Watch> find(String id, String owner) {
        return ofOwner(owner).stream().filter(watch -> watch.id().equals(id)).findFirst();
    }

    void add(Watch watch) {
        synchronized (published) {
            // moves it to the end
            published.remove(watch.id());
            published.put(watch.id(), watch);
        }
    }

    private List<Watch> published(String owner) {
        synchronized (published) {
            published
                    .values()
                    .removeIf(
                            watch -> watch.changedAt().isBefore(clock.instant().minus(KEPT)));
            return published.values().stream()
                    .filter(watch -> watch.owner().equals(owner))
                    .toList();
        }
    }
}
