package news.hearsay.store.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hearsay.events.Extraction;
import org.springframework.stereotype.Component;

/** Writes extraction events as rows of {@code extraction}, and deletes what they supersede. */
@Component
class ExtractionRows {

    private static final MultiRowStatement<Extraction> EXTRACTIONS = new MultiRowStatement<Extraction>(
                    "upsert_extraction")
            .text("articleId", Extraction::articleId)
            .text("revision", Extraction::revision)
            .text("extractorVersion", extraction -> ExtractorVersion.literal(extraction.extractor()))
            .text("extractorName", extraction -> extraction.extractor().name())
            .integer("claims", Extraction::claims)
            .integer("attributions", Extraction::attributions)
            .text("unread", Extraction::unread);

    private static final MultiRowStatement<ExtractionKey> SUPERSEDED = new MultiRowStatement<ExtractionKey>(
                    "select_superseded_extractions")
            .text("articleId", ExtractionKey::articleId)
            .text("revision", ExtractionKey::revision)
            .text("extractorVersion", ExtractionKey::version);

    private static final List<MultiRowStatement<Extraction>> DELETIONS = Stream.of("claims", "attributions", "sources")
            .map(table -> new MultiRowStatement<Extraction>("delete_superseded_" + table)
                    .text("articleId", Extraction::articleId)
                    .text("revision", Extraction::revision))
            .toList();

    private final RowSource source;

    ExtractionRows(RowSource source) {
        this.source = source;
    }

    /** Writes the events, and deletes the results of smaller extractor versions for the same article revisions. */
    void write(List<Extraction> extractions) {
        EXTRACTIONS.write(source, extractions);
        DELETIONS.forEach(deletion -> deletion.write(source, extractions));
    }

    /** Returns those of the extractions that came too late: a greater version is stored already. */
    Set<ExtractionKey> superseded(Set<ExtractionKey> candidates) {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(SUPERSEDED
                .with(source, candidates)
                .query((row, _) -> new ExtractionKey(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }
}
