package news.hearsay.formats.draft;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about every article of a document.
 *
 * @param address the address from which the document comes
 * @param outlet the outlet of articles that name none
 * @param now the time of reading; no article was published much later
 * @param isOnlyArticle whether the address of the document is the address of its article
 */
public record DraftContext(@Nullable URI address, @Nullable String outlet, Instant now, boolean isOnlyArticle) {

    /** Returns the context of one of several articles, which do not have the address of the document. */
    public DraftContext ofItem() {
        return new DraftContext(address, outlet, now, false);
    }
}
