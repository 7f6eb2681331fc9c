package news.hearsay.formats.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What JSON-LD within a page states about an article.
 *
 * @param headline the headline
 * @param authors the names of the authors
 * @param publisher the name of the publisher
 * @param published the date of publication as stated
 * @param language the language as stated
 * @param url the address as stated
 * @param body the text; it can contain markup
 * @param words the number of words; null if it is not stated
 * @param isFree whether everybody can read all of it; null if it is not stated
 * @param paidParts CSS selectors of the parts of the page that are not free
 */
public record LinkedArticle(
        @Nullable String headline,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String language,
        @Nullable String url,
        @Nullable String body,
        @Nullable Integer words,
        @Nullable Boolean isFree,
        List<String> paidParts) {

    /** Copies the lists. */
    public LinkedArticle {
        authors = List.copyOf(authors);
        paidParts = List.copyOf(paidParts);
    }
}
