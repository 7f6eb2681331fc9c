package news.hearsay.formats.json;

import java.util.List;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.FeedText;
import news.hearsay.formats.draft.Items;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {

    private JsonFeed() {}

    static void read(JsonNode feed, String place, DraftContext context, Items items) {
        DraftContext ofItem = context.ofItem();
        FoundArticle ofFeed = authors(
                        feed,
                        "json-feed/",
                        new ArticleDraft(ofItem)
                                .language(JsonFields.text(feed, "language"), "json-feed/language")
                                .outlet(context.outlet(), "default")
                                .outlet(JsonFields.text(feed, "title"), "json-feed/title"))
                .build();
        List<JsonNode> found = JsonFields.all(feed.path("items"));
        for (int i = 0; i < found.size(); i++) {
            String itemPlace = JsonFields.place(place, "item " + (i + 1));
            if (found.get(i).isObject()) {
                items.add(itemPlace, draft(found.get(i), ofItem).orElse(ofFeed));
            } else {
                items.reject(itemPlace, "is not an object", "write an object with id and content_html or content_text");
            }
        }
    }

    private static ArticleDraft draft(JsonNode item, DraftContext context) {
        ArticleDraft draft = new ArticleDraft(context);
        draft.title(FeedText.title(JsonFields.text(item, "title")), "json-feed/items/title");
        String summary = JsonFields.text(item, "summary");
        String html = JsonFields.text(item, "content_html");
        String plain = JsonFields.text(item, "content_text");
        FeedText.of(html, "json-feed/items/content_html")
                .or(() -> FeedText.ofPlain(plain, "json-feed/items/content_text"))
                .orIfLonger(FeedText.ofSummary(summary, "json-feed/items/summary"))
                .addToItem(draft);
        draft.url(JsonFields.text(item, "url"), "json-feed/items/url")
                .url(JsonFields.text(item, "external_url"), "json-feed/items/external_url")
                .url(JsonFields.text(item, "id"), "json-feed/items/id", null)
                .publishedAt(JsonFields.text(item, "date_published"), "json-feed/items/date_published")
                .publishedAt(JsonFields.text(item, "date_modified"), "json-feed/items/date_modified")
                .language(JsonFields.text(item, "language"), "json-feed/items/language");
        draft.mark(JsonFields.text(item, "id"), JsonFields.text(item, "date_modified"));
        return authors(item, "json-feed/items/", draft);
    }

    private static ArticleDraft authors(JsonNode object, String place, ArticleDraft draft) {
        for (JsonNode author : JsonFields.all(object.path("authors"))) {
            draft.author(name(author), place + "authors");
        }
        return draft.author(name(object.path("author")), place + "author");
    }

    private static @Nullable String name(JsonNode author) {
        return author.isString() ? JsonFields.text(author) : JsonFields.text(author, "name");
    }
}
