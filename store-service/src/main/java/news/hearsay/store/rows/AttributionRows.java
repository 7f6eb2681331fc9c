package news.hearsay.store.rows;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hearsay.events.Attribution;
import news.hearsay.events.Cue;
import news.hearsay.events.Link;
import news.hearsay.events.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes attributions as rows of {@code source}, {@code attribution} and {@code chain_link}. */
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
            .number("confidence", Attribution::confidence);

    private static final MultiRowStatement<ChainPosition> CHAINS = new MultiRowStatement<ChainPosition>(
                    "replace_chain_links")
            .text("attributionId", position -> position.attribution().id())
            .text("extractorVersion", position -> position.attribution().version())
            .integer("position", ChainPosition::position)
            .text("name", position -> position.link().name())
            .text("kind", position -> Label.of(position.link().kind()))
            .text("role", position -> Label.of(position.link().role()))
            .text("spans", position -> ArrayLiteral.ofSpans(position.link().spans()))
            .text("basis", position -> Label.ofNullable(position.link().basis()));

    private final JdbcClient database;

    AttributionRows(JdbcClient database) {
        this.database = database;
    }

    void write(List<Attribution> attributions) {
        Collection<Attribution> distinct = RowKey.last(attributions, AttributionRows::key);
        SOURCES.write(database, distinct.stream().flatMap(SourceRow::of).toList());
        ATTRIBUTIONS.write(database, distinct);
        CHAINS.write(
                database, distinct.stream().flatMap(AttributionRows::positions).toList());
    }

    private static RowKey key(Attribution attribution) {
        return new RowKey(attribution.id(), ExtractorVersion.literal(attribution.extractor()));
    }

    private static Stream<ChainPosition> positions(Attribution attribution) {
        List<Link> chain = attribution.chain();
        RowKey key = key(attribution);
        return IntStream.range(0, chain.size()).mapToObj(index -> new ChainPosition(key, index + 1, chain.get(index)));
    }

    private static Function<Attribution, @Nullable Object> source(Function<Source, @Nullable Object> value) {
        return attribution -> attribution.source() == null ? null : value.apply(attribution.source());
    }

    private static Function<Attribution, @Nullable Object> cue(Function<Cue, @Nullable Object> value) {
        return attribution -> attribution.cue() == null ? null : value.apply(attribution.cue());
    }

    /** @param position from 1, the origin */
    private record ChainPosition(RowKey attribution, int position, Link link) {}
}
