package news.hearsay.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.formats.agency.NitfDocument;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.FeedText;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.draft.PublishingStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads IPTC ninjs. Version 1 has fields such as {@code body_html}, version 2 has lists such as {@code bodies}, and
 * version 3 writes the names of version 2 in camel case.
 */
final class Ninjs {

    private static final Set<String> WITHOUT_TEXT = Set.of("audio", "video", "picture", "graphic", "planning", "event");
    private static final List<String> MAIN_HEADLINES = List.of("main", "hed", "headline", "title", "web");

    private Ninjs() {}

    static void read(JsonNode root, String place, DraftContext context, Items items) {
        List<JsonNode> objects = JsonFields.all(root);
        DraftContext ofItem = objects.size() == 1 ? context : context.ofItem();
        for (int i = 0; i < objects.size(); i++) {
            String itemPlace = root.isArray() ? JsonFields.place(place, "item " + (i + 1)) : place;
            readItem(objects.get(i), itemPlace.isEmpty() ? "the item" : itemPlace, ofItem, items);
        }
    }

    private static void readItem(JsonNode item, String place, DraftContext context, Items items) {
        String type = JsonFields.text(field(item, "type"));
        PublishingStatus hindrance = PublishingStatus.hindrance(
                JsonFields.text(field(item, "pubstatus")), JsonFields.text(field(item, "embargoed")), context);
        if (hindrance != null) {
            items.reject(place, hindrance.detail(), hindrance.fix());
        } else if (type != null && WITHOUT_TEXT.contains(type)) {
            items.reject(place, "is of the type " + type + ", not a text", "send items of the type text");
        } else {
            items.add(place, draft(item, context));
        }
    }

    private static ArticleDraft draft(JsonNode item, DraftContext context) {
        ArticleDraft draft = new ArticleDraft(context);
        headlines(item, draft);
        text(item, draft);
        draft.incomplete("incomplete".equals(JsonFields.text(field(item, "representationtype"))));
        draft.outlet(JsonFields.text(field(item, "source")), "ninjs/source")
                .outlet(JsonFields.text(field(item, "copyrightholder")), "ninjs/copyrightholder");
        for (JsonNode source : JsonFields.all(field(item, "infosources"))) {
            draft.outlet(JsonFields.text(field(source, "name")), "ninjs/infosources/name");
        }
        for (JsonNode source : JsonFields.all(field(item, "infosource"))) {
            draft.outlet(JsonFields.text(field(source, "name")), "ninjs/infosource/name");
        }
        String uri = JsonFields.text(field(item, "uri"));
        draft.mark(uri == null ? JsonFields.text(field(item, "guid")) : uri, null);
        return draft.url(JsonFields.text(field(item, "url")), "ninjs/url", null)
                .url(link(item), "ninjs/links/href", null)
                .url(uri, "ninjs/uri", null)
                .byline(JsonFields.text(field(item, "byline")), "ninjs/byline")
                .byline(JsonFields.text(field(item, "by")), "ninjs/by")
                .publishedAt(JsonFields.text(field(item, "firstpublished")), "ninjs/firstpublished")
                .publishedAt(JsonFields.text(field(item, "firstcreated")), "ninjs/firstcreated")
                .publishedAt(JsonFields.text(field(item, "contentcreated")), "ninjs/contentcreated")
                .publishedAt(JsonFields.text(field(item, "versioncreated")), "ninjs/versioncreated")
                .language(JsonFields.text(field(item, "language")), "ninjs/language");
    }

    /** Drafts of version 2 have the lists of version 2 under the names of version 1. */
    private static void headlines(JsonNode item, ArticleDraft draft) {
        draft.title(FeedText.title(JsonFields.text(field(item, "headline"))), "ninjs/headline");
        List<JsonNode> headlines = values(item, "headline", "headlines");
        for (String role : MAIN_HEADLINES) {
            headlines.stream()
                    .filter(headline -> role.equals(role(headline)))
                    .forEach(headline -> headline(headline, draft));
        }
        headlines.forEach(headline -> headline(headline, draft));
        draft.title(JsonFields.text(field(item, "title")), "ninjs/title");
    }

    private static void headline(JsonNode headline, ArticleDraft draft) {
        draft.title(FeedText.title(value(headline)), "ninjs/headlines/value");
    }

    private static void text(JsonNode item, ArticleDraft draft) {
        body(item, "html")
                .or(() -> body(item, "nitf"))
                .or(() -> body(item, "text"))
                .or(() -> body(item, ""))
                .or(() -> FeedText.ofSummary(described(item), "ninjs/description"))
                .addTo(draft);
    }

    /** The body of version 1, such as body_html or body_xhtml, or the one with this content type of later versions. */
    private static FeedText body(JsonNode item, String type) {
        for (var property : item.properties()) {
            String name = property.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("body_") && name.contains(type)) {
                FeedText text =
                        FeedText.of(content(JsonFields.text(property.getValue())), "ninjs/" + property.getKey());
                if (text.text() != null) {
                    return text;
                }
            }
        }
        for (JsonNode body : values(item, "body", "bodies")) {
            String contentType = JsonFields.text(field(body, "contenttype"));
            String kind = (contentType == null ? role(body) : contentType).toLowerCase(Locale.ROOT);
            if (kind.contains(type)) {
                FeedText text = FeedText.of(content(value(body)), "ninjs/bodies/value");
                if (text.text() != null) {
                    return text;
                }
            }
        }
        return FeedText.of(null, "");
    }

    /** A body in NITF may be a whole document, whose head is no text. */
    private static @Nullable String content(@Nullable String body) {
        boolean isNitf = body != null && body.contains("<nitf");
        return body != null && isNitf ? NitfDocument.text(body) : body;
    }

    private static List<JsonNode> values(JsonNode item, String singular, String plural) {
        List<JsonNode> values = new ArrayList<>(JsonFields.all(field(item, plural)));
        if (field(item, singular).isArray()) {
            values.addAll(JsonFields.all(field(item, singular)));
        }
        return values;
    }

    private static String role(JsonNode value) {
        String role = JsonFields.text(value, "role", "name");
        return role == null ? "" : role;
    }

    private static @Nullable String value(JsonNode value) {
        return JsonFields.text(value, "value", "text");
    }

    private static @Nullable String described(JsonNode item) {
        for (JsonNode description : JsonFields.all(field(item, "descriptions"))) {
            String text = JsonFields.text(field(description, "value"));
            if (text != null) {
                return text;
            }
        }
        for (var property : item.properties()) {
            if (property.getKey().toLowerCase(Locale.ROOT).startsWith("description_")) {
                return JsonFields.text(property.getValue());
            }
        }
        return null;
    }

    private static @Nullable String link(JsonNode item) {
        for (JsonNode link : JsonFields.all(field(item, "links"))) {
            String relation = JsonFields.text(field(link, "rel"));
            if (relation != null && relation.matches("(?i)canonical|alternate|web")) {
                return JsonFields.text(field(link, "href"));
            }
        }
        return null;
    }

    /** A field whatever the case of its name. */
    private static JsonNode field(JsonNode object, String name) {
        JsonNode exact = object.path(name);
        if (!exact.isMissingNode() || !object.isObject()) {
            return exact;
        }
        for (var property : object.properties()) {
            if (property.getKey().equalsIgnoreCase(name)) {
                return property.getValue();
            }
        }
        return MissingNode.getInstance();
    }
}
