package news.hearsay.archive.columns;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Completion;
import news.hearsay.events.Cue;
import news.hearsay.events.Extraction;
import news.hearsay.events.Extractor;
import news.hearsay.events.Link;
import news.hearsay.events.Source;
import news.hearsay.events.Span;
import news.hearsay.events.SubjectMatch;
import org.jspecify.annotations.Nullable;

/** The columns of the files: the fields of the events, with constants of enums as in JSON. See docs/archive.md. */
public final class EventColumns {

    private EventColumns() {}

    /** An article as it was read. */
    public record OfArticle(
            String id,
            String revision,
            @Nullable String url,
            String outlet,
            String title,
            @Nullable String byline,
            @Nullable Instant publishedAt,
            Instant receivedAt,
            String language,
            String text,
            String contentHash,
            @Nullable String form,
            @Nullable String publishedAtFrom,
            @Nullable String languageFrom,
            @Nullable Boolean incomplete,
            @Nullable List<String> repairs) {

        /** Returns the columns of an event, or of a part of it. */
        public static OfArticle of(Article article) {
            return new OfArticle(
                    article.id(),
                    article.revision(),
                    Objects.toString(article.url(), null),
                    article.outlet(),
                    article.title(),
                    article.byline(),
                    article.publishedAt(),
                    article.receivedAt(),
                    article.language(),
                    article.text(),
                    article.contentHash(),
                    article.form(),
                    article.publishedAtFrom(),
                    article.languageFrom(),
                    article.incomplete(),
                    article.repairs());
        }
    }

    /** A claim. */
    public record OfClaim(
            String id,
            String articleId,
            String revision,
            String text,
            List<Span> spans,
            Span sentence,
            String quoteType,
            String polarity,
            String certainty,
            @Nullable Completion completion,
            List<SubjectMatch> subjects,
            Extractor extractor) {

        /** Returns the columns of an event, or of a part of it. */
        public static OfClaim of(Claim claim) {
            return new OfClaim(
                    claim.id(),
                    claim.articleId(),
                    claim.revision(),
                    claim.text(),
                    claim.spans(),
                    claim.sentence(),
                    label(claim.quoteType()),
                    label(claim.polarity()),
                    label(claim.certainty()),
                    claim.completion(),
                    claim.subjects(),
                    claim.extractor());
        }
    }

    /** The source of an attribution. */
    public record OfSource(
            String text,
            List<Span> spans,
            String kind,
            @Nullable String name,
            @Nullable String role,
            @Nullable String affiliation,
            List<String> members,
            @Nullable String anonymity) {

        /** Returns the columns of an event, or of a part of it. */
        public static @Nullable OfSource of(@Nullable Source source) {
            return source == null
                    ? null
                    : new OfSource(
                            source.text(),
                            source.spans(),
                            label(source.kind()),
                            source.name(),
                            source.role(),
                            source.affiliation(),
                            source.members(),
                            source.anonymity());
        }
    }

    /** The cue of an attribution. */
    public record OfCue(String text, List<Span> spans, String lemma, String stance) {

        /** Returns the columns of an event, or of a part of it. */
        public static @Nullable OfCue of(@Nullable Cue cue) {
            return cue == null ? null : new OfCue(cue.text(), cue.spans(), cue.lemma(), label(cue.stance()));
        }
    }

    /** A link of the chain of an attribution. */
    public record OfLink(
            String name,
            String kind,
            String role,
            List<Span> spans,
            @Nullable String basis) {

        /** Returns the columns of an event, or of a part of it. */
        public static OfLink of(Link link) {
            Link.Basis basis = link.basis();
            return new OfLink(
                    link.name(),
                    label(link.kind()),
                    label(link.role()),
                    link.spans(),
                    basis == null ? null : label(basis));
        }
    }

    /** An attribution. */
    public record OfAttribution(
            String id,
            String claimId,
            String articleId,
            String revision,
            @Nullable String parentId,
            @Nullable OfSource source,
            @Nullable OfCue cue,
            List<OfLink> chain,
            double confidence,
            Extractor extractor) {

        /** Returns the columns of an event, or of a part of it. */
        public static OfAttribution of(Attribution attribution) {
            return new OfAttribution(
                    attribution.id(),
                    attribution.claimId(),
                    attribution.articleId(),
                    attribution.revision(),
                    attribution.parentId(),
                    OfSource.of(attribution.source()),
                    OfCue.of(attribution.cue()),
                    attribution.chain().stream().map(OfLink::of).toList(),
                    attribution.confidence(),
                    attribution.extractor());
        }
    }

    /** The end of an article's extraction. */
    public record OfExtraction(
            String articleId,
            String revision,
            Extractor extractor,
            int claims,
            int attributions,
            @Nullable String unread) {

        /** Returns the columns of an event, or of a part of it. */
        public static OfExtraction of(Extraction extraction) {
            return new OfExtraction(
                    extraction.articleId(),
                    extraction.revision(),
                    extraction.extractor(),
                    extraction.claims(),
                    extraction.attributions(),
                    extraction.unread());
        }
    }

    /**
     * A record that was not accepted.
     *
     * @param place where it is, such as {@code articles.jsonl line 12}
     * @param reason what is wrong with it, and what to do about it
     * @param content its beginning; empty if nothing of it could be read
     */
    public record OfRejection(String place, String reason, String content) {}

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
