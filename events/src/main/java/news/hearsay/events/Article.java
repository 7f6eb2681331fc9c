package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was received, on {@code hearsay.articles.v1}.
 *
 * @param id derived from URL and outlet, otherwise from guid and outlet, otherwise from outlet, title and day; see
 *     {@link Ids#article}
 * @param revision the first 16 hexadecimal digits of {@code contentHash}: the same title and text are the same revision
 * @param url canonical URL, see {@link Ids#canonical}
 * @param outlet name of the outlet that publishes the article
 * @param byline authors as printed
 * @param publishedAt time of publication that the outlet states
 * @param receivedAt time when Hearsay accepted the article
 * @param language BCP 47 tag
 * @param text the text exactly as received; the spans of claims and attributions count its Unicode code points
 * @param contentHash SHA-256 of title and text, in lower-case hexadecimal
 * @param form the form from which Hearsay or the client read the article, such as {@code rss} or {@code html}; null if
 *     the fields were posted as they are
 * @param publishedAtFrom where {@code publishedAt} was found and what was assumed, such as {@code meta
 *     article:published_time; without time zone, read as UTC}; null if it was posted or is unknown
 * @param languageFrom where {@code language} was found: {@code detected} if nobody declared it; null if it was posted
 * @param incomplete whether the text is a teaser or the open part of a page behind a paywall; null if unknown
 * @param repairs how the text was changed when it was taken out of its form, such as {@code mojibake-repaired}; null if
 *     it was posted as it is
 */
public record Article(
        String id,
        String revision,
        @Nullable URI url,
        String outlet,
        String title,
        @Nullable String byline,
        @Nullable Instant publishedAt,
        Instant receivedAt,
        String language,
        String text,
        String contentHash,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String form,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publishedAtFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String languageFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean incomplete,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> repairs)
        implements ArticleEvent {

    /** @throws InvalidEventException if a required field is missing or blank */
    public Article {
        Require.text("id", id);
        Require.text("revision", revision);
        Require.text("outlet", outlet);
        Require.text("title", title);
        Require.present("receivedAt", receivedAt);
        Require.text("language", language);
        Require.text("text", text);
        Require.text("contentHash", contentHash);
        repairs = repairs == null ? null : Require.list("repairs", repairs);
    }

    /**
     * An article whose fields were posted as they are.
     *
     * @throws InvalidEventException if a required field is missing or blank
     */
    public Article(
            String id,
            String revision,
            @Nullable URI url,
            String outlet,
            String title,
            @Nullable String byline,
            @Nullable Instant publishedAt,
            Instant receivedAt,
            String language,
            String text,
            String contentHash) {
        this(
                id,
                revision,
                url,
                outlet,
                title,
                byline,
                publishedAt,
                receivedAt,
                language,
                text,
                contentHash,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public String articleId() {
        return id;
    }

    @Override
    public String eventId() {
        return id + "." + revision;
    }
}
