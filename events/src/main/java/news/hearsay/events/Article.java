package news.hearsay.events;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was received, on {@code hearsay.articles.v1}.
 *
 * @param id derived from the canonical URL, else from outlet, title and day, see {@link Ids#article}
 * @param revision the first 16 hex digits of {@code contentHash}: the same text is the same revision
 * @param url where the outlet published it, canonical as by {@link Ids#canonical}
 * @param outlet who publishes
 * @param byline who wrote it, as printed
 * @param publishedAt when the outlet says it was published
 * @param receivedAt when Hearsay accepted it
 * @param language BCP 47
 * @param text the text that all offsets of claims and attributions count into, exactly as received
 * @param contentHash SHA-256 of title and text, in lower-case hex
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
