package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Articles and what was extracted from them. Spans count Unicode code points of the revision's text, ends exclusive.
 */
@Component
public final class ArticleRepository {

    private static final int MAX_MENTIONS = 1000;

    private final SqlQueries database;

    /**
     * One revision of an article.
     *
     * @param isCurrent whether no later revision exists
     * @param form the form from which the article was read, such as {@code rss}; null if its fields were posted
     * @param publishedAtFrom where the time of publication was found; null if it was posted or is unknown
     * @param isIncomplete whether the text is a teaser or the open part of a page behind a paywall
     * @param repairs how the text was changed when it was taken out of its form
     * @param reportId the report that the article carries; null before coverage has processed the article
     * @param carriers the number of articles that carry the report
     */
    public record ArticleText(
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
            @Nullable String form,
            @Nullable String publishedAtFrom,
            boolean isIncomplete,
            List<String> repairs,
            @Nullable UUID reportId,
            long carriers) {}

    /**
     * A revision in the list of an article's revisions.
     *
     * @param number counts from 1 in the order of first reception
     * @param characters the length of the text in Unicode code points
     * @param isRead whether the extractor has read the text: false before, and false if {@code unread} contains a
     *     reason
     * @param unread why the extractor did not read the revision, such as {@code declared:de}; null if it did, or has
     *     not processed it yet
     */
    public record RevisionSummary(
            int number,
            String revision,
            boolean isCurrent,
            String title,
            @Nullable Instant publishedAt,
            Instant firstReceivedAt,
            int characters,
            boolean isRead,
            @Nullable String unread) {}

    /**
     * A claim of one revision and one of its attributions, as ruled; a claim with several attributions makes several
     * rows.
     *
     * @param certainty of the claim: as corrected, if a person corrected it
     * @param checked what a person did with it: {@code confirmed}, {@code corrected} or {@code added}; null if nobody
     *     has checked it
     * @param checkedBy who made the latest of the rulings that apply; null if nobody has checked it
     * @param checkedAt when that ruling was made; null if nobody has checked it
     * @param confidence the probability that claim and source are right, from 0 to 1: that of the extractor, or 1 if a
     *     person has checked the attribution; null without an attribution
     */
    public record AttributedClaim(
            String claimId,
            @Nullable String attributionId,
            String claim,
            List<Span> claimSpans,
            List<Span> sentence,
            List<Span> sourceSpans,
            List<Span> cueSpans,
            boolean negated,
            String certainty,
            @Nullable String cue,
            @Nullable String stance,
            @Nullable String source,
            @Nullable String sourceKind,
            @Nullable UUID sourceId,
            @Nullable UUID threadId,
            @Nullable String status,
            List<String> chain,
            @Nullable String checked,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt,
            @Nullable Double confidence) {}

    /**
     * Another article that carries the same report.
     *
     * @param similarity to the report's first carrier, from 0 to 1
     */
    public record Carrier(
            String articleId, String outlet, @Nullable Instant publishedAt, double similarity) {}

    ArticleRepository(SqlQueries database) {
        this.database = database;
    }

    /** Returns the given revision of the article, or the current one if {@code revision} is null. */
    public Optional<ArticleText> find(String id, @Nullable String revision) {
        return database.query("select_article_wording")
                .param("id", id)
                .param("revision", revision)
                .query(RecordRowMapper.of(ArticleText.class))
                .optional();
    }

    /** Returns the first 500 revisions in the order of reception. */
    public List<RevisionSummary> revisions(String id) {
        return database.query("select_article_revisions")
                .param("id", id)
                .query(RecordRowMapper.of(RevisionSummary.class))
                .list();
    }

    /** Returns all claims of a revision in the order of the text, at most 1,000. */
    public List<AttributedClaim> claims(String id, String revision) {
        return claims(id, revision, null);
    }

    /**
     * Returns the claims of a revision in the order of the text, at most 1,000.
     *
     * @param minimumConfidence of their attributions, from 0 to 1; null for all claims
     */
    public List<AttributedClaim> claims(String id, String revision, @Nullable Double minimumConfidence) {
        return database.query("select_article_claims")
                .param("id", id)
                .param("revision", revision)
                .param("minimumConfidence", minimumConfidence)
                .query(RecordRowMapper.of(AttributedClaim.class))
                .list();
    }

    /** Returns what the extractor found; empty if a person added the attribution. */
    public Optional<ExtractedAttribution> extracted(String attributionId) {
        return database.query("select_extracted_attribution")
                .param("id", attributionId)
                .query(RecordRowMapper.of(ExtractedAttribution.class))
                .optional();
    }

    /**
     * Returns the article's mentions of all revisions, withdrawn ones included, in the order added, at most 1,000.
     *
     * @param minimumConfidence of the mentions, from 0 to 1; null for all mentions
     */
    public List<ThreadMention> mentions(String id, @Nullable Double minimumConfidence) {
        return database.query("select_article_mentions")
                .param("id", id)
                .param("limit", MAX_MENTIONS)
                .param("minimumConfidence", minimumConfidence)
                .query(RecordRowMapper.of(ThreadMention.class))
                .list();
    }

    /** Returns other articles that carry the same report, at most 50. */
    public List<Carrier> carriers(String id) {
        return database.query("select_article_carriers")
                .param("id", id)
                .query(RecordRowMapper.of(Carrier.class))
                .list();
    }
}
