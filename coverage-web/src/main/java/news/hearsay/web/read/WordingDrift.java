package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code claim_drift}: one difference of a mention from an earlier one of the same thread. Spans
 * count Unicode code points of the text that they are named after, ends exclusive.
 *
 * @param kind a kind of drift, such as {@code certainty-raised}
 * @param route {@code chain} if the later article cites the earlier outlet, {@code origin} if both have one origin
 */
public record WordingDrift(
        UUID id,
        String kind,
        String route,
        UUID threadId,
        String earlierId,
        Instant earlierAt,
        UUID earlierOutletId,
        String earlierOutlet,
        String earlierArticleId,
        String earlierRevision,
        String earlierClaimId,
        @Nullable String earlierSource,
        @Nullable String earlierCue,
        String earlierClaim,
        List<String> earlierWords,
        List<Span> earlierSourceSpans,
        List<Span> earlierCueSpans,
        List<Span> earlierClaimSpans,
        String laterId,
        Instant laterAt,
        UUID laterOutletId,
        String laterOutlet,
        String laterArticleId,
        String laterRevision,
        String laterClaimId,
        @Nullable String laterSource,
        @Nullable String laterCue,
        String laterClaim,
        List<String> laterWords,
        List<Span> laterSourceSpans,
        List<Span> laterCueSpans,
        List<Span> laterClaimSpans,
        List<String> laterChain) {}
