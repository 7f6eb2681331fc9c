package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the store has it: with those of its revisions that were read completely.
 *
 * @param revisions in the order of first reception
 */
record StoredArticle(
        String id, String outlet, @Nullable String url, Instant firstReceivedAt, List<Revision> revisions) {

    /** A revision, with what its latest extraction found. */
    record Revision(
            String revision,
            String title,
            @Nullable Instant publishedAt,
            Instant firstReceivedAt,
            Instant lastReceivedAt,
            String text,
            List<Attribution> attributions) {}

    /** An attribution with its claim, source and chain. Spans are as PostgreSQL writes them. */
    record Attribution(
            String id,
            String claimId,
            String claim,
            List<String> claimSpans,
            String sentence,
            boolean negative,
            @Nullable String cue,
            @Nullable List<String> cueSpans,
            @Nullable String stance,
            @Nullable List<String> sourceSpans,
            @Nullable String sourceKind,
            @Nullable String sourceName,
            @Nullable String sourceLabel,
            @Nullable String sourceRole,
            @Nullable String sourceAffiliation,
            List<Link> chain,
            List<String> subjects,
            List<String> aspects) {

        /** The source's name, else its words; null without a source. */
        @Nullable
        String sourceWords() {
            return sourceName != null ? sourceName : sourceLabel;
        }
    }

    /** A link of a chain. */
    record Link(String name, String kind, String role) {

        boolean isSource() {
            return role.equals("source");
        }
    }

    /** The revision that counts: of those read completely, the one received last. */
    @Nullable
    Revision current() {
        Revision current = null;
        for (Revision revision : revisions) {
            if (current == null
                    || revision.lastReceivedAt().isAfter(current.lastReceivedAt())
                    || revision.lastReceivedAt().equals(current.lastReceivedAt())
                            && revision.revision().compareTo(current.revision()) > 0) {
                current = revision;
            }
        }
        return current;
    }
}
