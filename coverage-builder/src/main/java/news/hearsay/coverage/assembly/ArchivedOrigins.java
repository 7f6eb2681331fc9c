package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.coverage.origin.Origin;
import news.hearsay.coverage.origin.OriginEvidence;
import news.hearsay.coverage.origin.Origins;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** Finds the origins of the strands of one thread of an archive. */
public final class ArchivedOrigins {

    private record Strand(
            UUID id,
            boolean asserts,
            String status,
            String firstMention,
            Instant firstSeen,
            UUID outletId,
            String outlet,
            UUID gateId,
            String gate,
            @Nullable UUID sourceId,
            @Nullable String source,
            @Nullable SourceKind sourceKind,
            boolean anonymous,
            boolean governmental) {

        private OriginEvidence evidence() {
            OriginEvidence.Mentioned mentioned = sourceId == null || source == null || sourceKind == null
                    ? null
                    : new OriginEvidence.Mentioned(sourceId, sourceKind, source, anonymous, governmental);
            return OriginEvidence.of(
                    firstMention,
                    !status.equals("superseded"),
                    firstSeen,
                    mentioned,
                    new OriginEvidence.Outlet(gateId, gate),
                    new OriginEvidence.Outlet(outletId, outlet));
        }
    }

    private record OriginRow(
            UUID id,
            UUID originId,
            String origin,
            Origin.Kind originKind,
            boolean originGovernmental,
            @Nullable String through) {

        static OriginRow of(UUID strand, Origin origin) {
            return new OriginRow(
                    strand, origin.id(), origin.name(), origin.kind(), origin.governmental(), origin.through());
        }
    }

    private ArchivedOrigins() {}

    /**
     * Returns the origin of each strand that has one, as a JSON array of objects with {@code id} (of the strand),
     * {@code origin_id}, {@code origin}, {@code origin_kind}, {@code origin_governmental} and {@code through}.
     *
     * @param strands a JSON array of all strands of one thread, with the names of the columns of {@code strand}, and
     *     {@code asserts}
     */
    public static String of(String strands) {
        List<Strand> all = Arrays.stream(RowJson.read(strands, Strand[].class))
                .filter(Strand::asserts)
                .toList();
        Map<String, Origin> origins =
                Origins.of(all.stream().map(Strand::evidence).toList());
        return RowJson.write(all.stream()
                .flatMap(strand -> Stream.ofNullable(origins.get(strand.firstMention()))
                        .map(origin -> OriginRow.of(strand.id(), origin)))
                .toList());
    }
}
