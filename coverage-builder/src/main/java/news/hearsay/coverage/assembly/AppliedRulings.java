package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.List;
import news.hearsay.coverage.ruling.Check;
import news.hearsay.coverage.ruling.RulingOutcome;
import news.hearsay.events.Certainty;
import news.hearsay.events.QuoteType;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.jspecify.annotations.Nullable;

/** What the rulings on an article did: rows of {@code ruled_attribution} and {@code ruling_outcome}. */
record AppliedRulings(List<AttributionRow> attributions, List<OutcomeRow> outcomes) {

    static final AppliedRulings NONE = new AppliedRulings(List.of(), List.of());

    /** A row of {@code ruled_attribution}. Spans are as PostgreSQL writes ranges. */
    record AttributionRow(
            String id,
            String articleId,
            String revision,
            boolean added,
            boolean rejected,
            Check.Kind checked,
            String checkedBy,
            Instant checkedAt,
            String rulingId,
            String claimId,
            String claim,
            @Nullable String completion,
            List<String> claimSpans,
            String sentence,
            @Nullable QuoteType quoteType,
            boolean negative,
            @Nullable Certainty certainty,
            @Nullable String cue,
            @Nullable List<String> cueSpans,
            @Nullable Stance stance,
            @Nullable SourceKind sourceKind,
            @Nullable String sourceName,
            @Nullable String sourceLabel,
            @Nullable String sourceText,
            @Nullable List<String> sourceSpans,
            @Nullable String sourceRole,
            @Nullable String sourceAffiliation,
            boolean sourceCorrected,
            List<List<@Nullable Object>> chain,
            List<String> subjects,
            List<String> aspects) {}

    /** A row of {@code ruling_outcome}. */
    record OutcomeRow(
            String rulingId,
            @Nullable String articleId,
            RulingOutcome.Status status,
            @Nullable String detail,
            @Nullable String attributionId) {

        static OutcomeRow of(String rulingId, @Nullable String articleId, RulingOutcome outcome) {
            return new OutcomeRow(rulingId, articleId, outcome.status(), outcome.detail(), outcome.attributionId());
        }
    }
}
