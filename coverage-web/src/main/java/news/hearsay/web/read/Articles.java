package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Articles with what was found in them. Spans are Unicode code points of the revision's text. */
@Component
public final class Articles {

    private static final int MENTIONS = 1000;

    private final Database database;

    /** A wording of an article. {@code carriers} says how many articles carry the report. */
    public record Wording(
            String articleId,
            String revision,
            boolean isCurrent,
            String outlet,
            @Nullable String url,
            String title,
            @Nullable String byline,
            @Nullable Instant publishedAt,
            String language,
            String text,
            Instant firstReceivedAt,
            @Nullable UUID reportId,
            long carriers) {}

    /** A revision, counted from 1 in the order of first reception. */
    public record Revision(
            int number,
            String revision,
            boolean isCurrent,
            String title,
            @Nullable Instant publishedAt,
            Instant firstReceivedAt,
            int characters,
            boolean isRead) {}

    /**
     * A claim of one revision, with who said it where the text tells; one that several said stands here several times.
     */
    public record MarkedClaim(
            String claimId,
            @Nullable String attributionId,
            String claim,
            List<Span> claimSpans,
            List<Span> sentence,
            List<Span> sourceSpans,
            List<Span> cueSpans,
            boolean negated,
            @Nullable String cue,
            @Nullable String stance,
            @Nullable String source,
            @Nullable String sourceKind,
            @Nullable UUID sourceId,
            @Nullable UUID threadId,
            @Nullable String status,
            List<String> chain) {}

    /**
     * Another article that carries the same report; {@code similarity} is to the report's first carrier, from 0 to 1.
     */
    public record Carrier(
            String articleId, String outlet, @Nullable Instant publishedAt, double similarity) {}

    Articles(Database database) {
        this.database = database;
    }

    /** This revision of the article, or the current one. */
    public Optional<Wording> find(String id, @Nullable String revision) {
        return database.query("article_wording")
                .param("id", id)
                .param("revision", revision)
                .query(Articles::wording)
                .optional();
    }

    /** All revisions in the order in which they came; at most 500. */
    public List<Revision> revisions(String id) {
        return database.query("article_revisions")
                .param("id", id)
                .query(Articles::revision)
                .list();
    }

    /** What was found in a revision, in the order of the text; at most 1000. */
    public List<MarkedClaim> claims(String id, String revision) {
        return database.query("article_claims")
                .param("id", id)
                .param("revision", revision)
                .query(Articles::claim)
                .list();
    }

    /**
     * Its mentions of threads in all revisions, withdrawn ones included, in the order in which they were added; at most
     * 1000.
     */
    public List<MentionRow> mentions(String id) {
        return database.query("article_mentions")
                .param("id", id)
                .param("limit", MENTIONS)
                .query(MentionRow::of)
                .list();
    }

    /** Other articles that carry the same report; at most 50. */
    public List<Carrier> carriers(String id) {
        return database.query("article_carriers")
                .param("id", id)
                .query((row, _) -> new Carrier(
                        row.getString("article_id"),
                        row.getString("outlet"),
                        Columns.instantOrNull(row, "published_at"),
                        row.getDouble("similarity")))
                .list();
    }

    private static Wording wording(ResultSet row, int number) throws SQLException {
        return new Wording(
                row.getString("article_id"),
                row.getString("revision"),
                row.getBoolean("is_current"),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("title"),
                row.getString("byline"),
                Columns.instantOrNull(row, "published_at"),
                row.getString("language"),
                row.getString("text"),
                Columns.instant(row, "first_received_at"),
                Columns.uuid(row, "report_id"),
                row.getLong("carriers"));
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getInt("number"),
                row.getString("revision"),
                row.getBoolean("is_current"),
                row.getString("title"),
                Columns.instantOrNull(row, "published_at"),
                Columns.instant(row, "first_received_at"),
                row.getInt("characters"),
                row.getBoolean("is_read"));
    }

    private static MarkedClaim claim(ResultSet row, int number) throws SQLException {
        return new MarkedClaim(
                row.getString("claim_id"),
                row.getString("attribution_id"),
                row.getString("claim"),
                Columns.spans(row, "claim_spans"),
                Columns.spans(row, "sentence"),
                Columns.spans(row, "source_spans"),
                Columns.spans(row, "cue_spans"),
                row.getBoolean("negated"),
                row.getString("cue"),
                row.getString("stance"),
                row.getString("source"),
                row.getString("source_kind"),
                Columns.uuid(row, "source_id"),
                Columns.uuid(row, "thread_id"),
                row.getString("status"),
                Columns.texts(row, "chain"));
    }
}
