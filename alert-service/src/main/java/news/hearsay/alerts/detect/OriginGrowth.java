package news.hearsay.alerts.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.hearsay.alerts.detect.OriginEvent.Bond;
import news.hearsay.alerts.detect.OriginEvent.FirstMention;

/**
 * Computes when a thread had which number of independent origins. A thread may have been several ones, with origins of
 * their own, until an article or a ruling made them one: then the largest of them counts. The result depends on the set
 * of events only, so it is the same whenever it is computed.
 */
final class OriginGrowth {

    private static final Comparator<FirstMention> ORDER =
            Comparator.comparing(FirstMention::at).thenComparing(FirstMention::mention);

    /**
     * A number of origins that a thread has reached.
     *
     * @param mention the mention whose origin has this number in the part of the thread that reached it first, in the
     *     order of reception
     * @param at when this part reached it
     */
    record Reached(int number, String mention, Instant at) {}

    private final Map<UUID, UUID> parents = new HashMap<>();

    /** For each part, the first mention of each origin. */
    private final Map<UUID, Map<UUID, FirstMention>> origins = new HashMap<>();

    private final List<Reached> reached = new ArrayList<>();

    private OriginGrowth() {}

    /**
     * Returns the numbers that a thread has reached: 1, 2 and so on.
     *
     * @param events of the thread, in the order of their times, bonds before origins of the same time
     */
    static List<Reached> of(List<OriginEvent> events) {
        OriginGrowth growth = new OriginGrowth();
        for (OriginEvent event : events) {
            growth.add(event);
        }
        if (!events.isEmpty()) {
            // A part without a known bond to the others is one with them since the last event.
            growth.joinAll(events.getLast().at());
        }
        return growth.reached;
    }

    private void add(OriginEvent event) {
        switch (event) {
            case Bond bond -> join(bond.one(), bond.other(), bond.at());
            case FirstMention origin -> {
                Map<UUID, FirstMention> part = origins.computeIfAbsent(partOf(origin.wording()), _ -> new HashMap<>());
                part.putIfAbsent(origin.origin(), origin);
                count(part, origin.at());
            }
        }
    }

    private void joinAll(Instant at) {
        List<UUID> parts = List.copyOf(origins.keySet());
        parts.forEach(part -> join(parts.getFirst(), part, at));
    }

    private void join(UUID one, UUID other, Instant at) {
        UUID into = partOf(one);
        UUID from = partOf(other);
        if (into.equals(from)) {
            return;
        }
        if (size(into) < size(from)) {
            UUID larger = from;
            from = into;
            into = larger;
        }
        parents.put(from, into);
        Map<UUID, FirstMention> joined = origins.remove(from);
        if (joined != null) {
            Map<UUID, FirstMention> part = origins.computeIfAbsent(into, _ -> new HashMap<>());
            joined.forEach((id, origin) -> part.merge(id, origin, OriginGrowth::earlier));
            count(part, at);
        }
    }

    private int size(UUID part) {
        return origins.getOrDefault(part, Map.of()).size();
    }

    private static FirstMention earlier(FirstMention one, FirstMention other) {
        return ORDER.compare(one, other) <= 0 ? one : other;
    }

    private void count(Map<UUID, FirstMention> part, Instant at) {
        if (part.size() > reached.size()) {
            List<FirstMention> ordered = part.values().stream().sorted(ORDER).toList();
            while (reached.size() < ordered.size()) {
                reached.add(new Reached(
                        reached.size() + 1, ordered.get(reached.size()).mention(), at));
            }
        }
    }

    private UUID partOf(UUID wording) {
        UUID part = wording;
        for (UUID parent = parents.get(part); parent != null; parent = parents.get(part)) {
            UUID grandparent = parents.get(parent);
            if (grandparent != null) {
                parents.put(part, grandparent);
            }
            part = parent;
        }
        return part;
    }
}
