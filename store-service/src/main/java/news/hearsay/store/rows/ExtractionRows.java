package news.hearsay.store.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hearsay.events.Extraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Extraction records as rows of {@code extraction}; they also tell which readings have had their day. */
@Component
class ExtractionRows {

    private static final MultiRowStatement<Extraction> EXTRACTIONS = new MultiRowStatement<Extraction>("extraction")
            .text("articleId", Extraction::articleId)
            .text("revision", Extraction::revision)
            .text("extractorVersion", extraction -> Version.literal(extraction.extractor()))
            .text("extractorName", extraction -> extraction.extractor().name())
            .integer("claims", Extraction::claims)
            .integer("attributions", Extraction::attributions);

    private static final MultiRowStatement<Reading> SUPERSEDED = new MultiRowStatement<Reading>("superseded")
            .text("articleId", Reading::articleId)
            .text("revision", Reading::revision)
            .text("extractorVersion", Reading::version);

    private static final List<MultiRowStatement<Extraction>> REMOVALS = Stream.of("claim", "attribution", "source")
            .map(table -> new MultiRowStatement<Extraction>("remove_superseded_" + table)
                    .text("articleId", Extraction::articleId)
                    .text("revision", Extraction::revision))
            .toList();

    private final JdbcClient database;

    ExtractionRows(JdbcClient database) {
        this.database = database;
    }

    /** Writes the records, and removes what smaller versions had found in the same article revisions. */
    void write(List<Extraction> extractions) {
        EXTRACTIONS.write(database, extractions);
        REMOVALS.forEach(removal -> removal.write(database, extractions));
    }

    /** Those of the readings that came too late: the record of a greater version is there already. */
    Set<Reading> superseded(Set<Reading> readings) {
        if (readings.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(SUPERSEDED
                .with(database, readings)
                .query((row, _) -> new Reading(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }
}
