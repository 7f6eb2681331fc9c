package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.coverage.identity.DerivedId;
import news.hearsay.coverage.ruling.RuledUnits;

/**
 * The rulings that claims are the same or different, as constraints on groups of wordings.
 *
 * <ol>
 *   <li>Of the rulings on the same two wordings, the latest applies.
 *   <li>A ruling that two claims are different separates the wording of the first one from its group. Each separated
 *       wording is a <em>part</em> of its own, without links. The group itself is the part with all its other wordings.
 *       It keeps its id, and its links and details are those that it would have without the ruling. So the rest of a
 *       thread stays together, even if the separated wording was all that joined it.
 *   <li>Parts with the same claim are one <em>unit</em>, which is never split. It has the id of its least part. If this
 *       would put different claims into one unit, the ruling that claims are the same does not apply; of several such
 *       rulings, the earlier ones apply.
 * </ol>
 *
 * <p>Rulings are loaded as they are needed, always with all that concern the same unit, so the result does not depend
 * on which groups are asked for first.
 */
final class ClaimConstraints {

    /**
     * A ruling on two claims.
     *
     * @param oneWording the wording of the first claim: if the claims are different, the one to separate
     * @param oneGroup the group of that wording
     */
    record Constraint(
            UUID ruling,
            boolean same,
            Instant madeAt,
            UUID oneWording,
            UUID otherWording,
            UUID oneGroup,
            UUID otherGroup) {

        private static final Comparator<Constraint> ORDER =
                Comparator.comparing(Constraint::madeAt).thenComparing(Constraint::ruling, ConnectedComponents.ORDER);

        static Constraint of(ResultSet row) throws SQLException {
            return new Constraint(
                    row.getObject("ruling_id", UUID.class),
                    row.getBoolean("same"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getObject("one_wording", UUID.class),
                    row.getObject("other_wording", UUID.class),
                    row.getObject("one_group", UUID.class),
                    row.getObject("other_group", UUID.class));
        }

        private Set<UUID> wordings() {
            return new HashSet<>(List.of(oneWording, otherWording));
        }

        private boolean separates() {
            return !same && !oneWording.equals(otherWording);
        }

        /** The part of the separated wording. It has the wording's id, unless this is the id of the group. */
        private UUID separatedPart() {
            return oneWording.equals(oneGroup) ? DerivedId.of(SEPARATED, oneWording.toString()) : oneWording;
        }
    }

    private static final String SEPARATED = "separated";

    private final Function<Set<UUID>, List<Constraint>> loader;
    private final Set<UUID> loaded = new HashSet<>();
    private final Map<UUID, Constraint> all = new HashMap<>();

    /** The parts of separated wordings, by wording, and the groups of these parts. */
    private final Map<UUID, UUID> partsByWording = new HashMap<>();

    private final Map<UUID, UUID> groupsByPart = new HashMap<>();
    private final Map<UUID, Set<UUID>> separatedByGroup = new HashMap<>();

    private final Set<UUID> contradictory = new HashSet<>();
    private RuledUnits<UUID> units = new RuledUnits<>(ConnectedComponents.ORDER);

    /** @param loader returns the rulings that concern a wording of some groups */
    ClaimConstraints(Function<Set<UUID>, List<Constraint>> loader) {
        this.loader = loader;
    }

    /** Without rulings. */
    static ClaimConstraints none() {
        return new ClaimConstraints(_ -> List.of());
    }

    /** The parts of these groups and all parts that rulings, also those that do not apply, call the same claim. */
    Set<UUID> connectedTo(Collection<UUID> groups) {
        Set<UUID> connected = partsOf(groups);
        ConnectedComponents joined = new ConnectedComponents();
        List<Constraint> same = all.values().stream().filter(Constraint::same).toList();
        same.forEach(constraint -> joined.join(onePart(constraint), otherPart(constraint)));
        Set<UUID> names = connected.stream().map(joined::nameOf).collect(Collectors.toSet());
        same.stream()
                .flatMap(constraint -> Stream.of(onePart(constraint), otherPart(constraint)))
                .filter(part -> names.contains(joined.nameOf(part)))
                .forEach(connected::add);
        return connected;
    }

    /** The parts of groups: the groups themselves, and those of their wordings that are separated. */
    Set<UUID> partsOf(Collection<UUID> groups) {
        load(groups);
        Set<UUID> parts = new HashSet<>(groups);
        groups.forEach(group -> parts.addAll(separatedByGroup.getOrDefault(group, Set.of())));
        return parts;
    }

    /** The groups of parts. */
    Set<UUID> groupsOf(Collection<UUID> parts) {
        return parts.stream().map(this::groupOf).collect(Collectors.toSet());
    }

    /** The group of a part. */
    UUID groupOf(UUID part) {
        return groupsByPart.getOrDefault(part, part);
    }

    /** The parts of the wordings that are separated from their group, by wording. */
    Map<UUID, UUID> separated() {
        return partsByWording;
    }

    /** The units of parts. */
    Set<UUID> unitsOf(Collection<UUID> parts) {
        load(groupsOf(parts));
        return parts.stream().map(units::nameOf).collect(Collectors.toSet());
    }

    /** The unit of a part whose rulings have been loaded. */
    UUID unitOf(UUID part) {
        return units.nameOf(part);
    }

    /** The parts of units, by unit. */
    Map<UUID, Set<UUID>> partsByUnit(Set<UUID> names) {
        load(groupsOf(names));
        Map<UUID, Set<UUID>> parts = new HashMap<>();
        names.forEach(name -> parts.put(name, new HashSet<>(Set.of(name))));
        all.values().stream()
                .filter(Constraint::same)
                .flatMap(constraint -> Stream.of(onePart(constraint), otherPart(constraint)))
                .filter(part -> names.contains(units.nameOf(part)))
                .forEach(part -> Present.in(parts, units.nameOf(part)).add(part));
        return parts;
    }

    /** The parts of units. */
    Set<UUID> partsOfUnits(Set<UUID> names) {
        Set<UUID> parts = new HashSet<>();
        partsByUnit(names).values().forEach(parts::addAll);
        return parts;
    }

    /** Whether two of these units have different claims. */
    boolean areApart(Set<UUID> names) {
        return names.stream()
                .anyMatch(name -> units.differentFrom(name).stream().anyMatch(names::contains));
    }

    /** What became of all rulings that were loaded. */
    List<ClaimOutcome> outcomes() {
        Set<Constraint> latest = new HashSet<>(latest());
        return all.values().stream()
                .map(constraint -> outcome(constraint, latest.contains(constraint)))
                .toList();
    }

    private ClaimOutcome outcome(Constraint constraint, boolean isLatest) {
        UUID ruling = constraint.ruling();
        if (!isLatest) {
            return ClaimOutcome.superseded(ruling);
        }
        if (contradictory.contains(ruling)) {
            return ClaimOutcome.forReview(ruling, "Other rulings say that these claims are different.");
        }
        return constraint.same() || constraint.separates()
                ? ClaimOutcome.applied(ruling)
                : ClaimOutcome.forReview(ruling, "Both claims have the same words in one story.");
    }

    private UUID onePart(Constraint constraint) {
        return partsByWording.getOrDefault(constraint.oneWording(), constraint.oneGroup());
    }

    private UUID otherPart(Constraint constraint) {
        return partsByWording.getOrDefault(constraint.otherWording(), constraint.otherGroup());
    }

    /** The latest ruling on each two wordings, the earliest first. */
    private List<Constraint> latest() {
        Map<Set<UUID>, Constraint> latest = new HashMap<>();
        all.values().stream()
                .sorted(Constraint.ORDER)
                .forEach(constraint -> latest.put(constraint.wordings(), constraint));
        return latest.values().stream().sorted(Constraint.ORDER).toList();
    }

    private void load(Collection<UUID> groups) {
        Set<UUID> next = new HashSet<>(groups);
        next.removeAll(loaded);
        int before = all.size();
        while (!next.isEmpty()) {
            loaded.addAll(next);
            Set<UUID> reached = new HashSet<>();
            for (Constraint constraint : loader.apply(next)) {
                all.put(constraint.ruling(), constraint);
                if (constraint.same()) {
                    reached.add(constraint.oneGroup());
                    reached.add(constraint.otherGroup());
                }
            }
            reached.removeAll(loaded);
            next = reached;
        }
        if (all.size() > before) {
            List<Constraint> latest = latest();
            separate(latest);
            unite(latest);
        }
    }

    private void separate(List<Constraint> latest) {
        latest.stream().filter(Constraint::separates).forEach(constraint -> {
            UUID part = constraint.separatedPart();
            partsByWording.put(constraint.oneWording(), part);
            groupsByPart.put(part, constraint.oneGroup());
            separatedByGroup
                    .computeIfAbsent(constraint.oneGroup(), _ -> new HashSet<>())
                    .add(part);
        });
    }

    private void unite(List<Constraint> latest) {
        units = new RuledUnits<>(ConnectedComponents.ORDER);
        contradictory.clear();
        latest.stream()
                .filter(constraint -> !constraint.same())
                .forEach(constraint -> units.separate(onePart(constraint), otherPart(constraint)));
        latest.stream()
                .filter(Constraint::same)
                .filter(constraint -> !units.join(onePart(constraint), otherPart(constraint)))
                .forEach(constraint -> contradictory.add(constraint.ruling()));
    }
}
