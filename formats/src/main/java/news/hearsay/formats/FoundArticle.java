package news.hearsay.formats;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read from a document. Its fields are not checked against the limits of ingest.
 *
 * @param title the headline
 * @param text the text: paragraphs separated by an empty line
 * @param outlet the publisher; null if the document names none and has no default
 * @param url the canonical address that the document states, otherwise the address of the document or item
 * @param byline the authors as printed
 * @param publishedAt the time of publication; {@link FoundField#from()} tells which of several dates was taken, and
 *     what was assumed, such as a time zone
 * @param language a BCP 47 tag
 * @param incomplete whether the text is a teaser or the open part of a page behind a paywall
 * @param repairs what was changed in the text on the way out of the form
 * @param mark how the document identifies the item; null if it does not
 * @param place where the article is in a document of several, such as {@code item 3 (line 12)}; null if unknown
 */
public record FoundArticle(
        @Nullable FoundField<String> title,
        @Nullable FoundField<String> text,
        @Nullable FoundField<String> outlet,
        @Nullable FoundField<URI> url,
        @Nullable FoundField<String> byline,
        @Nullable FoundField<Instant> publishedAt,
        @Nullable FoundField<String> language,
        boolean incomplete,
        Set<TextRepair> repairs,
        @Nullable ItemMark mark,
        @Nullable String place) {

    /** Copies the repairs. */
    public FoundArticle {
        repairs = Set.copyOf(repairs);
    }

    /** Returns the article with the place where it is in its document. */
    public FoundArticle at(String place) {
        return new FoundArticle(
                title, text, outlet, url, byline, publishedAt, language, incomplete, repairs, mark, place);
    }
}
