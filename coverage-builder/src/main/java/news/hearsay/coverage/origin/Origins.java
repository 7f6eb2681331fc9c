package news.hearsay.coverage.origin;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.identity.DerivedId;
import news.hearsay.coverage.identity.DescriptionKey;
import news.hearsay.coverage.origin.OriginEvidence.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the origin of each mention of one thread that asserts the claim. The result depends on the set of these
 * mentions alone, in any order. Mentions with equal source, gate and carrier have the same origin, so their earliest
 * represents them.
 *
 * <ol>
 *   <li>A named source is the origin, whichever outlets passed its words on, and in whichever {@linkplain NameForms
 *       form} they have its name.
 *   <li>Unnamed sources are one origin for each gate, the outlet nearest to them. If that outlet has the claim only
 *       through another one, the other one is the gate. An institution or document that is described is one origin for
 *       each gate and {@linkplain DescriptionKey#of description}.
 *   <li>If an outlet is the only source, the origin is that of the outlet's own story in the thread if the story gives
 *       a source; else the outlet itself.
 *   <li>If there is no source and no other outlet is cited, the origin is that of the outlet's own story in the thread
 *       if the story gives a source; else there is none.
 * </ol>
 */
public final class Origins {

    /** The order of preference: the earliest; of equally early ones, a named source. */
    private static final Comparator<OriginEvidence> ORDER = Comparator.comparing(OriginEvidence::saidAt)
            .thenComparing(
                    mention -> mention.source() == null || !mention.source().named())
            .thenComparing(OriginEvidence::id);

    private final Map<UUID, List<OriginEvidence>> byCarrier;
    private final Map<UUID, OriginEvidence> storyByGate;
    private final NameForms names;
    private final Map<UUID, Outlet> resolved = new HashMap<>();
    private final Set<UUID> governmental = new HashSet<>();

    private Origins(Collection<OriginEvidence> mentions) {
        List<OriginEvidence> evidence =
                mentions.stream().filter(OriginEvidence::counts).sorted(ORDER).toList();
        names = new NameForms(evidence.stream()
                .map(OriginEvidence::source)
                .filter(Objects::nonNull)
                .filter(OriginEvidence.Source::named)
                .toList());
        byCarrier = evidence.stream()
                .collect(Collectors.groupingBy(mention -> mention.carrier().id()));
        storyByGate = evidence.stream()
                .filter(OriginEvidence::hasSource)
                .collect(Collectors.toMap(
                        mention -> resolved(mention.gate()).id(), mention -> mention, (first, _) -> first));
        for (OriginEvidence mention : evidence) {
            Origin origin = mention.source() != null && mention.source().governmental() ? origin(mention) : null;
            if (origin != null) {
                governmental.add(origin.id());
            }
        }
    }

    /** The origin of each mention that has one, by the mention's id. */
    public static Map<String, Origin> of(Collection<OriginEvidence> mentions) {
        Origins origins = new Origins(mentions);
        Map<String, Origin> result = new HashMap<>();
        for (OriginEvidence mention : mentions) {
            Origin origin = origins.origin(mention);
            if (origin != null) {
                result.put(mention.id(), origin);
            }
        }
        return result;
    }

    private @Nullable Origin origin(OriginEvidence mention) {
        return mention.hasSource() ? fromSource(mention, mention) : ofOutlet(mention);
    }

    /** Rules 1 and 2: the origin that a mention with a source gives to another mention, or to itself. */
    private Origin fromSource(OriginEvidence story, OriginEvidence mention) {
        OriginEvidence.Source source = story.source();
        Outlet gate = resolved(story.gate());
        if (source != null && source.named()) {
            OriginEvidence.Source named = names.full(source);
            return origin(named.id(), named.name(), Origin.Kind.NAMED, gate, mention);
        }
        if (source != null && source.naming() == OriginEvidence.Naming.DESCRIBED) {
            String key = DescriptionKey.of(source.kind(), source.name());
            UUID id = DerivedId.of("described", gate.id().toString(), key);
            return origin(id, source.name(), Origin.Kind.DESCRIBED, gate, mention);
        }
        UUID id = DerivedId.of("anonymous", gate.id().toString());
        return origin(id, "unnamed, by " + gate.name(), Origin.Kind.ANONYMOUS, gate, mention);
    }

    /** Rules 3 and 4. */
    private @Nullable Origin ofOutlet(OriginEvidence mention) {
        Outlet outlet = resolved(mention.gate());
        OriginEvidence story = storyByGate.get(outlet.id());
        if (story != null) {
            return fromSource(story, mention);
        }
        boolean cites =
                mention.sourced() || !outlet.id().equals(mention.carrier().id());
        return cites ? origin(outlet.id(), outlet.name(), Origin.Kind.OUTLET, outlet, mention) : null;
    }

    private Origin origin(UUID id, String name, Origin.Kind kind, Outlet gate, OriginEvidence mention) {
        @Nullable String through = gate.id().equals(mention.carrier().id()) ? null : gate.name();
        return new Origin(id, name, kind, governmental.contains(id), through);
    }

    /** The end of the chain of outlets through which this one has the claim; itself if it has its own story. */
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
        // the outlets cite each other in a circle: take its smallest id, so that the start does not matter
        Outlet least = current;
        for (Outlet other = next(current); other != null && !other.id().equals(current.id()); other = next(other)) {
            least = other.id().toString().compareTo(least.id().toString()) < 0 ? other : least;
        }
        return least;
    }

    /** The outlet through which this one has the claim; null if it has its own story, or none. */
    private @Nullable Outlet next(Outlet outlet) {
        Outlet through = null;
        for (OriginEvidence mention : byCarrier.getOrDefault(outlet.id(), List.of())) {
            Outlet gate = mention.gate();
            if (!gate.id().equals(outlet.id())) {
                through = through == null ? gate : through;
            } else if (mention.hasSource()) {
                return null;
            }
        }
        return through;
    }
}
