package news.hearsay.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a document.
 *
 * @param form the form that the bytes have
 * @param notice how the declared media type differs from the form; null if it does not
 * @param articles the articles, in the order of the document
 * @param rejected the items from which no article could be read
 */
public record Reading(Form form, @Nullable String notice, List<FoundArticle> articles, List<RejectedItem> rejected) {

    /** Copies the lists. */
    public Reading {
        articles = List.copyOf(articles);
        rejected = List.copyOf(rejected);
    }
}
