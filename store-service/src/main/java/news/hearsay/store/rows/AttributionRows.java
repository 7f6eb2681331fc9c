package news.hearsay.store.rows;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import news.hearsay.events.Attribution;
import news.hearsay.events.Cue;
import news.hearsay.events.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes attributions as rows of {@code source} and {@code attribution}. */
@Component
class AttributionRows {

    private static final MultiRowStatement<SourceRow> SOURCES = new MultiRowStatement<SourceRow>("upsert_source")
            .text("id", SourceRow::id)
            .text("extractorVersion", SourceRow::version)
            .text("articleId", SourceRow::articleId)
            .text("revision", SourceRow::revision)
            .text("kind", source -> Label.of(source.kind()))
            .text("name", SourceRow::name)
            .text("label", SourceRow::label);

    private static final MultiRowStatement<Attribution> ATTRIBUTIONS = new MultiRowStatement<Attribution>(
                    "upsert_attribution")
            .text("id", Attribution::id)
            .text("extractorVersion", attribution -> ExtractorVersion.literal(attribution.extractor()))
            .text("articleId", Attribution::articleId)
            .text("revision", Attribution::revision)
            .text("claimId", Attribution::claimId)
            .text("parentId", Attribution::parentId)
            .text(
                    "sourceId",
                    attribution -> attribution.source() == null
                            ? null
                            : SourceRow.of(attribution, attribution.source()).id())
            .text("sourceText", source(Source::text))
            .text("sourceSpans", source(source -> ArrayLiteral.ofSpans(source.spans())))
            .text("sourceRole", source(Source::role))
            .text("sourceAffiliation", source(Source::affiliation))
            .text("sourceMembers", source(source -> ArrayLiteral.of(source.members())))
            .text("sourceAnonymity", source(Source::anonymity))
            .text("cue", cue(Cue::text))
            .text("cueSpans", cue(cue -> ArrayLiteral.ofSpans(cue.spans())))
            .text("cueLemma", cue(Cue::lemma))
            .text("stance", cue(cue -> Label.of(cue.stance())))
            .number("confidence", Attribution::confidence)
            .text("chain", attribution -> ChainJson.of(attribution.chain()));

    private final RowSource source;

    AttributionRows(RowSource source) {
        this.source = source;
    }

    void write(List<Attribution> attributions) {
        Collection<Attribution> distinct = RowKey.last(attributions, AttributionRows::key);
        SOURCES.write(source, distinct.stream().flatMap(SourceRow::of).toList());
        ATTRIBUTIONS.write(source, distinct);
    }

    private static RowKey key(Attribution attribution) {
        return new RowKey(attribution.id(), ExtractorVersion.literal(attribution.extractor()));
    }

    private static Function<Attribution, @Nullable Object> source(Function<Source, @Nullable Object> value) {
        return attribution -> attribution.source() == null ? null : value.apply(attribution.source());
    }

    private static Function<Attribution, @Nullable Object> cue(Function<Cue, @Nullable Object> value) {
        return attribution -> attribution.cue() == null ? null : value.apply(attribution.cue());
    }
}
