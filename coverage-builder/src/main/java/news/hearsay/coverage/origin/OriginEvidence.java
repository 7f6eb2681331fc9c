package news.hearsay.coverage.origin;

import java.time.Instant;
import java.util.UUID;
import news.hearsay.coverage.identity.Name;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The part of a mention that is evidence of where the claim started. One evidence represents all mentions of a thread
 * that differ in time and id only: the earliest of them.
 *
 * @param counts false for a superseded mention: it gets an origin, but is no evidence for others
 * @param sourced whether the text gives a source: somebody, or an outlet that it cites
 * @param source the source; null if the text gives none, or only an outlet
 * @param gate the outlet nearest to the source: the first one that passed the claim on, the outlet that is the source,
 *     or the one that published it first; otherwise the carrier
 * @param carrier the outlet that published the article
 */
public record OriginEvidence(
        String id,
        boolean counts,
        Instant saidAt,
        boolean sourced,
        @Nullable Source source,
        Outlet gate,
        Outlet carrier) {

    /**
     * A source that is not an outlet.
     *
     * @param governmental whether it is a state or speaks for one
     */
    public record Source(UUID id, SourceKind kind, String name, Naming naming, boolean governmental) {

        boolean named() {
            return naming == Naming.NAMED;
        }
    }

    /**
     * A source as a mention has it, which may be an outlet.
     *
     * @param anonymous whether the text does not give its name
     * @param governmental whether it is a state or speaks for one
     */
    public record Mentioned(UUID id, SourceKind kind, String name, boolean anonymous, boolean governmental) {

        private Source toSource() {
            return new Source(id, kind, name, naming(), governmental);
        }

        private Naming naming() {
            if (!anonymous) {
                return Naming.NAMED;
            }
            return Name.describesOne(kind, name) ? Naming.DESCRIBED : Naming.UNNAMED;
        }
    }

    /** How a text calls a source. */
    public enum Naming {
        /** By a name. */
        NAMED,
        /** By a description that stands for one institution or document: "the county health department". */
        DESCRIBED,
        /** By a description of somebody whose name it does not give: "an official". */
        UNNAMED
    }

    /** An outlet. */
    public record Outlet(UUID id, String name) {}

    /**
     * Evidence of a mention.
     *
     * @param source the source as the mention has it; null if the text gives none
     */
    public static OriginEvidence of(
            String id, boolean counts, Instant saidAt, @Nullable Mentioned source, Outlet gate, Outlet carrier) {
        if (source == null) {
            return unsourced(id, counts, saidAt, gate, carrier);
        }
        return source.kind() == SourceKind.OUTLET
                ? citing(id, counts, saidAt, gate, carrier)
                : from(id, counts, saidAt, source.toSource(), gate, carrier);
    }

    /** Evidence with a source that is not an outlet. */
    public static OriginEvidence from(
            String id, boolean counts, Instant saidAt, Source source, Outlet gate, Outlet carrier) {
        return new OriginEvidence(id, counts, saidAt, true, source, gate, carrier);
    }

    /** Evidence that gives only an outlet as source: the gate. */
    public static OriginEvidence citing(String id, boolean counts, Instant saidAt, Outlet gate, Outlet carrier) {
        return new OriginEvidence(id, counts, saidAt, true, null, gate, carrier);
    }

    /** Evidence without a source. It may have come through another outlet. */
    public static OriginEvidence unsourced(String id, boolean counts, Instant saidAt, Outlet gate, Outlet carrier) {
        return new OriginEvidence(id, counts, saidAt, false, null, gate, carrier);
    }

    /** Whether the text gives a source that is not an outlet: a person, a state, an unnamed official. */
    boolean hasSource() {
        return source != null;
    }
}
