package news.hearsay.ingest;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.hearsay.events.Article;
import news.hearsay.events.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A valid article as a client sent it.
 *
 * @param title without surrounding white space
 * @param text exactly as sent; all offsets of claims refer to it
 * @param outlet the publisher, with single spaces between words and no other white space
 * @param url in the form of {@link Ids#canonical}
 * @param guid how the outlet identifies the article, without surrounding white space
 * @param publishedAt truncated to microseconds
 * @param language BCP 47, in its canonical form
 * @param form see {@link Article#form}
 * @param publishedAtFrom see {@link Article#publishedAtFrom}
 * @param languageFrom see {@link Article#languageFrom}
 * @param incomplete see {@link Article#incomplete}
 * @param repairs see {@link Article#repairs}
 */
record ArticleSubmission(
        String title,
        String text,
        String outlet,
        @Nullable URI url,
        @Nullable String guid,
        @Nullable String byline,
        @Nullable Instant publishedAt,
        String language,
        @Nullable String form,
        @Nullable String publishedAtFrom,
        @Nullable String languageFrom,
        @Nullable Boolean incomplete,
        @Nullable List<String> repairs) {

    /** Converts this to an article, with the ids derived from its content. */
    Article receivedAt(Instant now) {
        String contentHash = Ids.contentHash(title, text);
        return new Article(
                Ids.article(url, guid, outlet, title, publishedAt),
                Ids.revision(contentHash),
                url,
                outlet,
                title,
                byline,
                publishedAt,
                now.truncatedTo(ChronoUnit.MICROS),
                language,
                text,
                contentHash,
                form,
                publishedAtFrom,
                languageFrom,
                incomplete,
                repairs);
    }
}
