package news.hearsay.feeds.item;

import java.net.URI;
import java.util.Map;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.read.PostedArticle;
import org.jspecify.annotations.Nullable;

/** Adds what the page of an item contains to what the feed states. */
public final class FollowedPage {

    /** A page whose text is this much shorter than a complete text in the feed was not read well. */
    private static final int MIN_SHARE_PERCENT = 50;

    private FollowedPage() {}

    /**
     * Returns the line of the item with the text of its page. The outlet and the date of the feed are kept: the outlet
     * is the same for all items, and dates in feeds have a time zone.
     *
     * @param item the line of the item
     * @param page the article of the page
     * @param address the address of the page after all redirects
     */
    public static ArticleLine merged(ArticleLine item, FoundArticle page, Form form, URI address) {
        String text = item.field("text");
        int length = page.text() == null ? 0 : page.text().value().length();
        int completeLength = text == null || "true".equals(item.field("incomplete")) ? 0 : text.length();
        if (length == 0 || length * 100L < (long) completeLength * MIN_SHARE_PERCENT) {
            return item;
        }
        Map<String, Object> fields = PostedArticle.fields(page, form);
        fields.putIfAbsent("title", orEmpty(item.field("title")));
        keep(fields, item, "outlet");
        keep(fields, item, "byline");
        keep(fields, item, "guid");
        if (item.field("publishedAt") != null) {
            keep(fields, item, "publishedAt");
            fields.remove("publishedAtFrom");
            keep(fields, item, "publishedAtFrom");
        }
        if (fields.get("language") == null) {
            keep(fields, item, "language");
            keep(fields, item, "languageFrom");
        }
        FoundField<URI> canonical = page.url();
        return ArticleLine.of(fields).orAt(canonical == null ? address : canonical.value());
    }

    private static void keep(Map<String, Object> fields, ArticleLine item, String name) {
        String value = item.field(name);
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
