package news.hearsay.coverage.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.assembly.ClaimConstraints.Constraint;
import news.hearsay.coverage.assembly.ConstrainedClusters.Link;
import news.hearsay.coverage.claim.Details;
import org.springframework.stereotype.Component;

/** Reads the rulings on claims, and what decides which of the units that they form are one thread. */
@Component
class ClaimUnits {

    private final CoverageStatements statements;
    private final GroupContents contents;

    ClaimUnits(CoverageStatements statements, GroupContents contents) {
        this.statements = statements;
        this.contents = contents;
    }

    /** The rulings, which are read as they are needed. */
    ClaimConstraints constraints() {
        boolean any = statements
                .statement("select_any_claim_constraint")
                .query(Boolean.class)
                .single();
        return any ? new ClaimConstraints(this::constraintsOf) : ClaimConstraints.none();
    }

    /** Finds the threads of units. The links and details of a unit are those of its groups. */
    ConstrainedClusters clusters(ClaimConstraints constraints) {
        return new ConstrainedClusters(
                units -> links(constraints, units), units -> details(constraints, units), constraints::areApart);
    }

    /** Writes what became of the rulings that were read. */
    void writeOutcomes(ClaimConstraints constraints) {
        List<ClaimOutcome> outcomes = constraints.outcomes();
        if (!outcomes.isEmpty()) {
            statements.with("upsert_claim_outcomes", outcomes).update();
        }
    }

    private List<Constraint> constraintsOf(Set<UUID> of) {
        return statements
                .statement("select_claim_constraints")
                .param("groups", CoverageStatements.ids(of))
                .query((row, _) -> Constraint.of(row))
                .list();
    }

    private Map<UUID, Set<Link>> links(ClaimConstraints constraints, Set<UUID> units) {
        Map<UUID, Set<UUID>> partsByUnit = constraints.partsByUnit(units);
        Map<UUID, Set<Link>> found = contents.links(constraints.partsOfUnits(units));
        constraints.unitsOf(
                found.values().stream().flatMap(Set::stream).map(Link::to).collect(Collectors.toSet()));
        Map<UUID, Set<Link>> links = new HashMap<>();
        partsByUnit.forEach((unit, parts) -> {
            Map<UUID, Boolean> supported = new HashMap<>();
            parts.forEach(part -> found.getOrDefault(part, Set.of())
                    .forEach(link ->
                            supported.merge(constraints.unitOf(link.to()), link.supported(), Boolean::logicalOr)));
            supported.remove(unit);
            Set<Link> ofUnit = new HashSet<>();
            supported.forEach((to, isSupported) -> ofUnit.add(new Link(to, isSupported)));
            links.put(unit, ofUnit);
        });
        return links;
    }

    private Map<UUID, Set<Details>> details(ClaimConstraints constraints, Set<UUID> units) {
        Map<UUID, Set<Details>> found = contents.details(constraints.partsOfUnits(units));
        Map<UUID, Set<Details>> details = new HashMap<>();
        constraints.partsByUnit(units).forEach((unit, parts) -> {
            Set<Details> ofUnit = new HashSet<>();
            parts.forEach(part -> ofUnit.addAll(found.getOrDefault(part, Set.of())));
            details.put(unit, ofUnit);
        });
        return details;
    }
}
