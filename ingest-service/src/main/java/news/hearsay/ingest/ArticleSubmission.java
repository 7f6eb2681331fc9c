package news.hearsay.ingest;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import news.hearsay.events.Article;
import news.hearsay.events.Ids;
import org.jspecify.annotations.Nullable;

/**
 * An article as a client sends it, checked.
 *
 * @param title without the white space around it
 * @param text exactly as sent: all offsets of claims count into it
 * @param outlet who publishes, without the white space around it
 * @param url canonical as by {@link Ids#canonical}
 * @param publishedAt in whole microseconds
 * @param language BCP 47, in its canonical form
 */
record ArticleSubmission(
        String title,
        String text,
        String outlet,
        @Nullable URI url,
        @Nullable String byline,
        @Nullable Instant publishedAt,
        String language) {

    /** The article that this is, with the ids derived from it. */
    Article receivedAt(Instant now) {
        String contentHash = Ids.contentHash(title, text);
        return new Article(
                Ids.article(url, outlet, title, publishedAt),
                Ids.revision(contentHash),
                url,
                outlet,
                title,
                byline,
                publishedAt,
                now.truncatedTo(ChronoUnit.MICROS),
                language,
                text,
                contentHash);
    }
}
