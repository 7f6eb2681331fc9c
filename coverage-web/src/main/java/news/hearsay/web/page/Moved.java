package news.hearsay.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.hearsay.web.read.ThreadChange;

/**
 * What moved since a time, as the start page shows it.
 *
 * @param reason which time it is
 * @param since the time; a later one than was asked for if there are too many changes
 * @param isCut whether there are too many changes
 * @param groups one for each kind of change that has threads, the most notable first; threads that only gained mentions
 *     are left out
 * @param repeated the number of threads that only gained mentions
 */
public record Moved(Reason reason, Instant since, boolean isCut, List<Group> groups, long repeated) {

    private static final List<String> SHOWN = List.of("contested", "gained", "withdrawn", "new");

    /** Which time it is since which changes are shown. */
    public enum Reason {
        /** The browser's last visit. */
        VISIT,
        /** A day before the last arrival: the browser visits for the first time. */
        FIRST,
        /** The time that the request states. */
        REQUEST
    }

    /** The first threads of a kind, and the number of all. */
    public record Group(String change, long total, List<ThreadChange> threads) {}

    static Moved of(Reason reason, Instant asked, List<ThreadChange> changes) {
        Instant since = changes.isEmpty() ? asked : changes.getFirst().since();
        List<Group> groups = SHOWN.stream()
                .map(kind -> group(kind, changes))
                .flatMap(Optional::stream)
                .toList();
        long repeated = group("repeated", changes).map(Group::total).orElse(0L);
        return new Moved(reason, since, since.isAfter(asked), groups, repeated);
    }

    private static Optional<Group> group(String kind, List<ThreadChange> changes) {
        List<ThreadChange> threads =
                changes.stream().filter(change -> change.change().equals(kind)).toList();
        return threads.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(kind, threads.getFirst().threadsOfKind(), threads));
    }

    /** Returns whether no thread changed. */
    public boolean isEmpty() {
        return groups.isEmpty() && repeated == 0;
    }
}
