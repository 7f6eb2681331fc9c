package news.hearsay.alerts.detect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import news.hearsay.events.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Something that a watch asks for, and that was not reported to it yet.
 *
 * @param webhook whether it is posted
 * @param mailFrequency {@code immediate} or {@code daily}; null if it is not mailed
 * @param kind the trigger as it is written in JSON
 * @param minimumOrigins see {@link news.hearsay.events.Watch#minimumOrigins}
 * @param words what the outlet has instead, of a correction; what changed, of drift; else null
 * @param headline the headline of the thread
 * @param happenedAt when the article revision was first received, or the ruling made
 * @param claim the claim in the words of the article
 * @param source the source of the mention; null where the text leaves it open
 * @param origin the origin that the mention goes back to; null if it asserts nothing
 * @param outlet the outlet of the article
 * @param title the title of the article
 * @param url the address of the article; null if unknown
 */
record Fact(
        String watchId,
        String watch,
        boolean webhook,
        @Nullable String mailFrequency,
        String kind,
        int minimumOrigins,
        @Nullable String words,
        String threadId,
        String headline,
        Instant happenedAt,
        String mentionId,
        String claimId,
        String articleId,
        String claim,
        @Nullable String source,
        @Nullable String origin,
        String outlet,
        String title,
        @Nullable String url) {

    static Fact of(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("watch_id"),
                row.getString("name"),
                row.getBoolean("webhook"),
                row.getString("mail_frequency"),
                row.getString("kind"),
                row.getInt("minimum_origins"),
                row.getString("words"),
                row.getString("thread_id"),
                row.getString("headline"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("mention_id"),
                row.getString("claim_id"),
                row.getString("article_id"),
                row.getString("claim"),
                row.getString("source"),
                row.getString("origin"),
                row.getString("outlet"),
                row.getString("title"),
                row.getString("url"));
    }

    /** The id of its alert: the same whenever the fact is found for the watch. */
    String alertId() {
        return Ids.alert(watchId, kind, mentionId);
    }

    /** What happened, as a sentence. */
    String detail() {
        String who = source == null ? "A source" : source;
        String from = origin == null ? who : origin;
        return switch (kind) {
            case "second-origin" -> "%s is the second independent origin, in %s.".formatted(from, outlet);
            case "first-named-source" -> "%s is the first named source, in %s.".formatted(from, outlet);
            case "many-origins" -> "%s is origin number %d, in %s.".formatted(from, minimumOrigins, outlet);
            case "denial" -> "%s denies it, in %s.".formatted(who, outlet);
            case "position-change" -> "%s now says the opposite, in %s.".formatted(who, outlet);
            case "withdrawal" ->
                "%s no longer has what %s says.".formatted(outlet, source == null ? "a source" : source);
            case "correction" ->
                "%s now words what %s says: “%s”.".formatted(outlet, source == null ? "a source" : source, words);
            case "drift" -> "%s changes the claim %s.".formatted(outlet, words);
            default -> throw new IllegalStateException("unknown trigger: " + kind);
        };
    }
}
