package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code thread_mention}: somebody said it in an article. Spans are Unicode code points of the
 * revision's text.
 */
public record MentionRow(
        String id,
        UUID threadId,
        String status,
        Instant saidAt,
        Instant addedAt,
        @Nullable Instant withdrawnAt,
        UUID outletId,
        String outlet,
        @Nullable UUID sourceId,
        @Nullable String source,
        @Nullable String sourceKind,
        boolean governmental,
        boolean anonymous,
        @Nullable String stance,
        boolean negated,
        String claim,
        String sentence,
        @Nullable String cue,
        List<Link> chain,
        UUID originId,
        String origin,
        String originKind,
        @Nullable String through,
        UUID reportId,
        String articleId,
        String revision,
        String title,
        @Nullable String url,
        @Nullable Instant publishedAt,
        String claimId,
        List<Span> claimSpans,
        List<Span> cueSpans,
        List<Span> sourceSpans,
        List<String> subjects,
        List<String> aspects) {

    /** Whether the article says so no more. */
    public boolean withdrawn() {
        return status.equals("withdrawn");
    }

    static MentionRow of(ResultSet row, int number) throws SQLException {
        return new MentionRow(
                row.getString("id"),
                row.getObject("thread_id", UUID.class),
                row.getString("status"),
                Columns.instant(row, "said_at"),
                Columns.instant(row, "added_at"),
                Columns.instantOrNull(row, "withdrawn_at"),
                row.getObject("outlet_id", UUID.class),
                row.getString("outlet"),
                Columns.uuid(row, "source_id"),
                row.getString("source"),
                row.getString("source_kind"),
                row.getBoolean("governmental"),
                row.getBoolean("anonymous"),
                row.getString("stance"),
                row.getBoolean("negated"),
                row.getString("claim"),
                row.getString("sentence"),
                row.getString("cue"),
                Link.chain(row),
                row.getObject("origin_id", UUID.class),
                row.getString("origin"),
                row.getString("origin_kind"),
                row.getString("through"),
                row.getObject("report_id", UUID.class),
                row.getString("article_id"),
                row.getString("revision"),
                row.getString("title"),
                row.getString("url"),
                Columns.instantOrNull(row, "published_at"),
                row.getString("claim_id"),
                Columns.spans(row, "claim_spans"),
                Columns.spans(row, "cue_spans"),
                Columns.spans(row, "source_spans"),
                Columns.texts(row, "subjects"),
                Columns.texts(row, "aspects"));
    }
}
