package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code thread_mention}: one attribution of a claim in an article. Spans count Unicode code points
 * of the revision's text, ends exclusive.
 *
 * @param checked what a person did with it: {@code confirmed}, {@code corrected} or {@code added}; null if nobody has
 *     checked it
 * @param checkedBy who made the latest of the rulings that apply; null if nobody has checked it
 * @param checkedAt when that ruling was made; null if nobody has checked it
 * @param confidence the probability that claim and source are right, from 0 to 1: that of the extractor, or 1 if a
 *     person has checked the mention; null if the extraction is no longer stored
 */
public record ThreadMention(
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
        List<ChainLink> chain,
        @Nullable UUID originId,
        @Nullable String origin,
        @Nullable String originKind,
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
        List<String> aspects,
        @Nullable String checked,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt,
        @Nullable Double confidence) {

    /** Returns whether the current revision no longer contains the claim. */
    public boolean withdrawn() {
        return status.equals("withdrawn");
    }
}
