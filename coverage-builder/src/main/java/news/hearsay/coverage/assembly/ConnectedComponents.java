package news.hearsay.coverage.assembly;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import news.hearsay.coverage.ruling.RuledUnits;

/** Connected components: units of which none are kept apart. A component is named after its smallest member. */
final class ConnectedComponents {

    /** The order of PostgreSQL, byte by byte; {@link UUID#compareTo} compares signed numbers. */
    static final Comparator<UUID> ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final RuledUnits<UUID> components = new RuledUnits<>(ORDER);

    /** Joins the components of two members. */
    void join(UUID one, UUID other) {
        components.join(one, other);
    }

    /** The name of the component of a member. */
    UUID nameOf(UUID member) {
        return components.nameOf(member);
    }

    /** The former names of merged components, with the names of the components that they were merged into. */
    Map<UUID, UUID> moved() {
        return components.moved();
    }
}
