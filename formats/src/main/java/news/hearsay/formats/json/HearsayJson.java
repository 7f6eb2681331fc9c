package news.hearsay.formats.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.ItemMark;
import news.hearsay.formats.date.StatedDate;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.Items;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads Hearsay's own JSON. Texts are kept exactly as they are written, because offsets refer to them. */
final class HearsayJson {

    private static final String DATE_FIX =
            "write ISO 8601 with a time zone, such as 2025-02-24T09:30:00Z, or a date alone, such as 2025-02-24";

    /** The fields of an article, and those that {@code ./hearsay article} adds. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "text",
            "outlet",
            "url",
            "guid",
            "byline",
            "publishedAt",
            "language",
            "form",
            "publishedAtFrom",
            "languageFrom",
            "incomplete",
            "repairs",
            "file",
            "notice");

    private static final int MAX_NAMES = 5;
    private static final int MAX_NAME_CHARACTERS = 40;

    private HearsayJson() {}

    static void read(JsonNode root, String place, DraftContext context, Items items) {
        List<JsonNode> objects = JsonFields.all(root);
        for (int i = 0; i < objects.size(); i++) {
            String itemPlace = root.isArray() ? JsonFields.place(place, "item " + (i + 1)) : place;
            readObject(objects.get(i), itemPlace.isEmpty() ? "the object" : itemPlace, context, items);
        }
    }

    private static void readObject(JsonNode object, String place, DraftContext context, Items items) {
        for (String name : List.of("title", "text", "outlet", "url", "guid", "byline", "publishedAt", "language")) {
            JsonNode value = object.path(name);
            if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
                items.reject(place, name + " is not a string", "write a string, in double quotes");
                return;
            }
        }
        String title = JsonFields.text(object, "title");
        String text = JsonFields.text(object, "text");
        if (title == null || text == null) {
            items.reject(
                    place,
                    (title == null ? "title" : "text") + " is missing" + unknown(object),
                    "add it: title, text and outlet are required");
            return;
        }
        URI url = null;
        StatedDate date = null;
        String statedUrl = JsonFields.text(object, "url");
        String statedDate = JsonFields.text(object, "publishedAt");
        try {
            url = statedUrl == null ? null : new URI(statedUrl);
        } catch (URISyntaxException e) {
            items.reject(place, "url is not a URL", "percent-encode the characters that RFC 3986 does not allow");
            return;
        }
        if (statedDate != null) {
            date = StatedDate.parse(statedDate);
            if (date == null) {
                items.reject(place, "publishedAt is not a date and time", DATE_FIX);
                return;
            }
        }
        String outlet = JsonFields.text(object, "outlet");
        items.add(new FoundArticle(
                found(title, "title"),
                found(text, "text"),
                outlet == null ? found(context.outlet(), "default") : found(outlet, "outlet"),
                found(url, "url"),
                found(JsonFields.text(object, "byline"), "byline"),
                date == null ? null : found(date.instant(), dateFrom(date)),
                found(JsonFields.text(object, "language"), "language"),
                object.path("incomplete").asBoolean(false),
                Set.of(),
                new ItemMark(JsonFields.text(object, "guid"), null),
                place));
    }

    /** A field that is missing may be one whose name is misspelt. */
    private static String unknown(JsonNode object) {
        String names = object.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .limit(MAX_NAMES)
                .map(name -> name.length() > MAX_NAME_CHARACTERS ? name.substring(0, MAX_NAME_CHARACTERS) + "…" : name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ", and these are no fields of an article: " + names;
    }

    private static String dateFrom(StatedDate date) {
        return date.assumed().isEmpty()
                ? "publishedAt"
                : "publishedAt (assumed: %s)".formatted(String.join(", ", date.assumed()));
    }

    private static <T> @Nullable FoundField<T> found(@Nullable T value, String from) {
        return value == null ? null : new FoundField<>(value, from);
    }
}
