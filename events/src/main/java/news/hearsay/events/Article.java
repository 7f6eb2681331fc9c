package news.hearsay.events;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was received, on {@code hearsay.articles.v1}.
 *
 * @param id derived from URL and outlet, otherwise from outlet, title and day; see {@link Ids#article}
 * @param revision the first 16 hexadecimal digits of {@code contentHash}: the same title and text are the same revision
 * @param url canonical URL, see {@link Ids#canonical}
 * @param outlet name of the outlet that publishes the article
 * @param byline authors as printed
 * @param publishedAt time of publication that the outlet states
 * @param receivedAt time when Hearsay accepted the article
 * @param language BCP 47 tag
 * @param text the text exactly as received; the spans of claims and attributions count its Unicode code points
 * @param contentHash SHA-256 of title and text, in lower-case hexadecimal
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
        String contentHash)
        implements Event {

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
