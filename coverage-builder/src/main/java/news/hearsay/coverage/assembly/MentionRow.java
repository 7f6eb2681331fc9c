package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code mention}, but for what follows from its thread. */
record MentionRow(
        String id,
        String articleId,
        String revision,
        int place,
        boolean inCurrent,
        Instant receivedAt,
        @Nullable Instant goneAt,
        Instant saidAt,
        UUID outletId,
        String outlet,
        @Nullable UUID sourceId,
        @Nullable String source,
        @Nullable String sourceKind,
        boolean governmental,
        boolean anonymous,
        @Nullable String stance,
        boolean negated,
        String claimId,
        String claim,
        String sentence,
        @Nullable String cue,
        List<String> claimSpans,
        @Nullable List<String> cueSpans,
        @Nullable List<String> sourceSpans,
        List<String> chain,
        List<UUID> chainIds,
        List<String> chainKinds,
        List<String> chainRoles,
        List<String> subjects,
        List<String> aspects,
        String title,
        @Nullable String url,
        @Nullable Instant publishedAt,
        UUID wordingId,
        UUID threadId,
        UUID reportId,
        UUID originId,
        String origin,
        String originKind,
        boolean originGovernmental,
        @Nullable String through,
        @Nullable UUID viaId,
        @Nullable String via) {}
