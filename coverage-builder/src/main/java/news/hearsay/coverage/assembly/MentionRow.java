package news.hearsay.coverage.assembly;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.hearsay.coverage.origin.Origin;
import news.hearsay.coverage.ruling.Check;
import news.hearsay.events.Link.Role;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mention}, without the columns that follow from its thread. The parts are groups of columns.
 *
 * @param reworded whether a later revision has the statement in other words; see {@link Rewordings}
 */
record MentionRow(
        String id,
        @JsonUnwrapped InRevision revision,
        @JsonUnwrapped Publisher publisher,
        @JsonUnwrapped Statement statement,
        @JsonUnwrapped Speaker speaker,
        @JsonUnwrapped Chain chain,
        @JsonUnwrapped Start start,
        @JsonUnwrapped Checked checked,
        boolean reworded,
        UUID wordingId,
        UUID threadId,
        UUID reportId) {

    /**
     * The revision that contains the mention.
     *
     * @param place the revision's number within the article, from 1
     * @param inCurrent whether it is the article's current revision
     * @param receivedAt when the revision was first received
     * @param goneAt when the next revision was received; null for the current one
     * @param datedAt when the revision was published; if unknown, when the article was first received
     */
    record InRevision(
            String articleId,
            String revision,
            int place,
            boolean inCurrent,
            Instant receivedAt,
            @Nullable Instant goneAt,
            Instant datedAt,
            String title,
            @Nullable String url,
            @Nullable Instant publishedAt) {}

    /** The outlet that published the article. */
    record Publisher(UUID outletId, String outlet) {}

    /**
     * The content of the claim, and its words. Spans are as PostgreSQL writes ranges. The sentence and all spans are
     * null if the view {@code thread_mention} is to take them from the extracted claim and attribution.
     */
    record Statement(
            String claimId,
            String claim,
            @Nullable String sentence,
            @Nullable String cue,
            @Nullable Stance stance,
            boolean negated,
            @Nullable List<String> claimSpans,
            @Nullable List<String> cueSpans,
            @Nullable List<String> sourceSpans,
            List<String> subjects,
            List<String> aspects) {}

    /** The source; without an id if the text leaves it open. */
    record Speaker(
            @Nullable UUID sourceId,
            @Nullable String source,
            @Nullable SourceKind sourceKind,
            boolean governmental,
            boolean anonymous) {

        static final Speaker UNKNOWN = new Speaker(null, null, null, false, false);
    }

    /** The links through which the claim came, in parallel arrays, and the outlet nearest to the source among them. */
    record Chain(
            List<String> chain,
            List<UUID> chainIds,
            List<SourceKind> chainKinds,
            List<Role> chainRoles,
            @Nullable UUID viaId,
            @Nullable String via) {}

    /** That a person has checked the mention. All null if nobody has. */
    record Checked(
            Check.@Nullable Kind checked,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt) {

        private static final Checked NO = new Checked(null, null, null);

        static Checked of(@Nullable Check check) {
            return check == null ? NO : new Checked(check.kind(), check.by(), check.at());
        }
    }

    /** The origin that the mention would have if it were the only one of its thread. All null if it has none. */
    record Start(
            @Nullable UUID originId,
            @Nullable String origin,
            Origin.@Nullable Kind originKind,
            @Nullable Boolean originGovernmental,
            @Nullable String through) {

        static final Start NONE = new Start(null, null, null, null, null);

        static Start of(@Nullable Origin origin) {
            return origin == null
                    ? NONE
                    : new Start(origin.id(), origin.name(), origin.kind(), origin.governmental(), origin.through());
        }
    }
}
