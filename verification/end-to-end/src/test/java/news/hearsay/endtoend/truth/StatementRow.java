package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.endtoend.Rows;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement of one revision, as the extractor found it, with the source's name and the thread of coverage.
 *
 * @param status of its mention; null if coverage does not show it
 */
record StatementRow(
        String article,
        String revision,
        String outlet,
        @Nullable String source,
        @Nullable String kind,
        @Nullable String role,
        @Nullable String organisation,
        String claim,
        @Nullable String completion,
        @Nullable String stance,
        String polarity,
        String certainty,
        List<String> chain,
        List<String> chainIds,
        List<String> members,
        @Nullable String status,
        @Nullable String thread) {

    private static final String QUERY = """
        select to_jsonb(held) from (
            select
                attribution.article_id, attribution.revision, article.outlet,
                coalesce(mention.source, source.label) as source, coalesce(mention.source_kind, source.kind) as kind,
                attribution.source_role, attribution.source_affiliation, attribution.source_members, attribution.stance,
                claim.text, claim.completion, claim.polarity, claim.certainty, claim.spans,
                coalesce(mention.chain, (
                    select array_agg(name order by position) from chain_link where chain_link.attribution_id = attribution.id
                )) as chain,
                mention.chain_ids, mention.status, mention.thread_id
            from attribution
            join article on article.id = attribution.article_id
            join claim on claim.id = attribution.claim_id and claim.extractor_version = attribution.extractor_version
            left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
            left join mention on mention.id = attribution.id
        ) as held
        order by article_id, revision, spans\
        """;

    static List<StatementRow> of(Rows rows) {
        return rows.query(QUERY).stream()
                .map(row -> of(JsonMapper.shared().readTree(row.getFirst())))
                .toList();
    }

    boolean isCurrent() {
        return "current".equals(status);
    }

    boolean isDenial() {
        return "denies".equals(stance) || "doubts".equals(stance);
    }

    /** Returns whether its source takes no side: it refuses to say, or asks. */
    boolean isNoSide() {
        return "declines".equals(stance) || "asks".equals(stance);
    }

    private static StatementRow of(JsonNode row) {
        return new StatementRow(
                row.get("article_id").asString(),
                row.get("revision").asString(),
                row.get("outlet").asString(),
                text(row, "source"),
                text(row, "kind"),
                text(row, "source_role"),
                text(row, "source_affiliation"),
                row.get("text").asString(),
                text(row, "completion"),
                text(row, "stance"),
                row.get("polarity").asString(),
                row.get("certainty").asString(),
                texts(row, "chain"),
                texts(row, "chain_ids"),
                texts(row, "source_members"),
                text(row, "status"),
                text(row, "thread_id"));
    }

    private static @Nullable String text(JsonNode row, String name) {
        return row.get(name).isNull() ? null : row.get(name).asString();
    }

    private static List<String> texts(JsonNode row, String name) {
        List<String> texts = new ArrayList<>();
        row.get(name).forEach(element -> texts.add(element.asString()));
        return texts;
    }
}
