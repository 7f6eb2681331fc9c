package news.hearsay.coverage.origin;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.identity.DerivedId;
import news.hearsay.coverage.origin.OriginEvidence.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the origin of each mention of one thread. It depends on the set of mentions alone, in whatever order; of
 * mentions alike in source, gate and carrier it is the same, and the earliest of them tells all that they tell
 * together.
 *
 * <ol>
 *   <li>A named source is the origin, through whomever its words come.
 *   <li>Unnamed sources are one origin for each gate: the outlet nearest to them. If that outlet itself has the claim
 *       only through another one, that one is the gate.
 *   <li>Where an outlet is all the source there is, the origin is that of its own story in the thread, if that tells a
 *       source; else the outlet itself.
 * </ol>
 */
public final class Origins {

    /** Of several that might be taken, the earliest; of these, a named source first. */
    private static final Comparator<OriginEvidence> ORDER = Comparator.comparing(OriginEvidence::saidAt)
            .thenComparing(
                    mention -> mention.source() == null || !mention.source().named())
            .thenComparing(OriginEvidence::id);

    private final Map<UUID, List<OriginEvidence>> byCarrier;
    private final Map<UUID, OriginEvidence> storyByGate;
    private final Map<UUID, Outlet> resolved = new HashMap<>();
    private final Set<UUID> governmental = new HashSet<>();

    private Origins(Collection<OriginEvidence> mentions) {
        List<OriginEvidence> evidence =
                mentions.stream().filter(OriginEvidence::counts).sorted(ORDER).toList();
        byCarrier = evidence.stream()
                .collect(Collectors.groupingBy(mention -> mention.carrier().id()));
        storyByGate = evidence.stream()
                .filter(OriginEvidence::tellsSource)
                .collect(Collectors.toMap(
                        mention -> resolved(mention.gate()).id(), mention -> mention, (first, _) -> first));
        for (OriginEvidence mention : evidence) {
            if (mention.source() != null && mention.source().governmental()) {
                governmental.add(origin(mention).id());
            }
        }
    }

    /** The origin of each mention, by its id. */
    public static Map<String, Origin> of(Collection<OriginEvidence> mentions) {
        Origins origins = new Origins(mentions);
        Map<String, Origin> result = new HashMap<>();
        mentions.forEach(mention -> result.put(mention.id(), origins.origin(mention)));
        return result;
    }

    private Origin origin(OriginEvidence mention) {
        return mention.tellsSource() ? told(mention, mention) : ofOutlet(mention);
    }

    /** Rules 1 and 2: what a mention that tells a source says of another one, or of itself. */
    private Origin told(OriginEvidence telling, OriginEvidence asking) {
        OriginEvidence.Source source = telling.source();
        Outlet gate = resolved(telling.gate());
        if (source != null && source.named()) {
            return origin(source.id(), source.name(), Origin.Kind.NAMED, gate, asking);
        }
        UUID id = DerivedId.of("anonymous", gate.id().toString());
        return origin(id, "unnamed, by " + gate.name(), Origin.Kind.ANONYMOUS, gate, asking);
    }

    /** Rule 3. */
    private Origin ofOutlet(OriginEvidence mention) {
        Outlet outlet = resolved(mention.gate());
        OriginEvidence story = storyByGate.get(outlet.id());
        return story != null
                ? told(story, mention)
                : origin(outlet.id(), outlet.name(), Origin.Kind.OUTLET, outlet, mention);
    }

    private Origin origin(UUID id, String name, Origin.Kind kind, Outlet gate, OriginEvidence asking) {
        @Nullable String through = gate.id().equals(asking.carrier().id()) ? null : gate.name();
        return new Origin(id, name, kind, governmental.contains(id), through);
    }

    /** The outlet through which this one has the claim, and so on: itself, if it has a story of its own. */
    private Outlet resolved(Outlet outlet) {
        Outlet known = resolved.get(outlet.id());
        if (known == null) {
            known = resolve(outlet);
            resolved.put(outlet.id(), known);
        }
        return known;
    }

    private Outlet resolve(Outlet outlet) {
        Set<UUID> passed = new HashSet<>();
        Outlet current = outlet;
        while (passed.add(current.id())) {
            Outlet next = next(current);
            if (next == null) {
                return current;
            }
            current = next;
        }
        // they go round in circles: the least of those that do, wherever one came in
        Outlet least = current;
        for (Outlet other = next(current); other != null && !other.id().equals(current.id()); other = next(other)) {
            least = other.id().toString().compareTo(least.id().toString()) < 0 ? other : least;
        }
        return least;
    }

    /** The outlet through which this one has the claim; null if it has a story of its own, or none. */
    private @Nullable Outlet next(Outlet outlet) {
        Outlet through = null;
        for (OriginEvidence mention : byCarrier.getOrDefault(outlet.id(), List.of())) {
            Outlet gate = mention.gate();
            if (!gate.id().equals(outlet.id())) {
                through = through == null ? gate : through;
            } else if (mention.tellsSource()) {
                return null;
            }
        }
        return through;
    }
}
