package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import news.hearsay.coverage.ruling.Check;
import news.hearsay.coverage.ruling.SpanOverlap;
import news.hearsay.events.Link.Role;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import org.jspecify.annotations.Nullable;

/**
 * An article as stored, with its completely extracted revisions.
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
            List<Attribution> attributions) {

        /**
         * The attribution of which some spans have most in common with selected words, of equal ones the one with the
         * least id; empty if the text does not have the words.
         *
         * @param spans the spans that are compared with the words
         * @param isEnough whether a share of common code points, from 0 to 1, is enough
         */
        Optional<Attribution> nearest(
                List<TextSelector> words, Function<Attribution, List<Span>> spans, DoublePredicate isEnough) {
            if (words.isEmpty()) {
                return Optional.empty();
            }
            return TextSelector.findAll(words, text)
                    .flatMap(found -> attributions.stream()
                            .filter(attribution -> isEnough.test(SpanOverlap.share(spans.apply(attribution), found)))
                            .min(Comparator.<Attribution>comparingDouble(
                                            attribution -> -SpanOverlap.share(spans.apply(attribution), found))
                                    .thenComparing(Attribution::id)));
        }
    }

    /**
     * An attribution with its claim, source and chain.
     *
     * @param completion the claim with what it refers back to in the article; null if it does not, or not with
     *     certainty
     * @param claimSpans as PostgreSQL writes ranges
     * @param sentence where the claim's sentence is in the revision's text
     * @param cueSpans as PostgreSQL writes ranges
     * @param sourceSpans as PostgreSQL writes ranges
     * @param source null if the text does not give the source
     * @param check that a person has checked it; null if nobody has
     */
    record Attribution(
            String id,
            String claimId,
            String claim,
            @Nullable String completion,
            List<String> claimSpans,
            Range sentence,
            boolean negative,
            @Nullable String cue,
            @Nullable List<String> cueSpans,
            @Nullable Stance stance,
            @Nullable List<String> sourceSpans,
            @Nullable Source source,
            List<ChainLink> chain,
            List<String> subjects,
            List<String> aspects,
            @Nullable Check check) {

        /**
         * The name of this attribution's source. Without a name, the words for which the text's words stand: "the rail
         * union" for "the union"; the first link of the chain has them.
         */
        String sourceWords(Source source) {
            if (source.name() != null) {
                return source.name();
            }
            ChainLink first = chain.isEmpty() ? null : chain.getFirst();
            return first != null && first.isSource() && first.kind() == source.kind() ? first.name() : source.label();
        }

        /** The same with another content, which has no completion. Spans are as PostgreSQL writes ranges. */
        Attribution withContent(String newClaim, List<String> newSpans, Range newSentence) {
            return new Attribution(
                    id,
                    claimId,
                    newClaim,
                    null,
                    newSpans,
                    newSentence,
                    negative,
                    cue,
                    cueSpans,
                    stance,
                    sourceSpans,
                    source,
                    chain,
                    subjects,
                    aspects,
                    check);
        }

        /** The same with another source. Spans are as PostgreSQL writes ranges. */
        Attribution withSource(Source newSource, @Nullable List<String> newSpans, List<ChainLink> newChain) {
            return new Attribution(
                    id,
                    claimId,
                    claim,
                    completion,
                    claimSpans,
                    sentence,
                    negative,
                    cue,
                    cueSpans,
                    stance,
                    newSpans,
                    newSource,
                    newChain,
                    subjects,
                    aspects,
                    check);
        }

        /** The same with another stance, checked by a person. */
        Attribution ruled(@Nullable Stance newStance, Check newCheck) {
            return new Attribution(
                    id,
                    claimId,
                    claim,
                    completion,
                    claimSpans,
                    sentence,
                    negative,
                    cue,
                    cueSpans,
                    newStance,
                    sourceSpans,
                    source,
                    chain,
                    subjects,
                    aspects,
                    newCheck);
        }

        /** Whether a link of the chain is this attribution's source. */
        boolean isSource(ChainLink link) {
            return source != null
                    && link.isSource()
                    && link.kind() == source.kind()
                    && link.name().equals(sourceWords(source));
        }
    }

    /** A range of a text in Unicode code points, from 0, end exclusive. */
    record Range(int start, int end) {}

    /**
     * The source of an attribution.
     *
     * @param name null if the text gives no name
     * @param label the words of the text
     */
    record Source(
            SourceKind kind,
            @Nullable String name,
            String label,
            @Nullable String role,
            @Nullable String affiliation) {}

    /** A link of a chain. */
    record ChainLink(String name, SourceKind kind, Role role) {

        boolean isSource() {
            return role == Role.SOURCE;
        }
    }

    /** The same article with other revisions. */
    StoredArticle withRevisions(List<Revision> newRevisions) {
        return new StoredArticle(id, outlet, url, firstReceivedAt, newRevisions);
    }

    /** The earliest publication time that a revision states, or the time of first reception if it is unknown. */
    Instant saidAt() {
        Instant published = publishedAt();
        return published != null ? published : firstReceivedAt;
    }

    /** The earliest publication time that a revision states; null if none is stated. */
    @Nullable
    Instant publishedAt() {
        return earliest(revisions);
    }

    /**
     * The publication time of a revision; if it states none, the latest that an earlier revision states, or else the
     * earliest that a later one states. Null if no revision states one.
     *
     * @param index of the revision, from 0
     */
    @Nullable
    Instant publishedAt(int index) {
        for (int i = index; i >= 0; i--) {
            Instant published = revisions.get(i).publishedAt();
            if (published != null) {
                return published;
            }
        }
        return earliest(revisions.subList(index + 1, revisions.size()));
    }

    /** The first day, in UTC, on which any revision was published; null if unknown. */
    @Nullable
    LocalDate firstPublished() {
        Instant earliest = earliest(revisions);
        return earliest == null ? null : earliest.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable Instant earliest(List<Revision> revisions) {
        Instant earliest = null;
        for (Revision revision : revisions) {
            Instant published = revision.publishedAt();
            if (published != null && (earliest == null || published.isBefore(earliest))) {
                earliest = published;
            }
        }
        return earliest;
    }

    /** The revision that counts: the last one received of those extracted completely; null if there is none. */
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
