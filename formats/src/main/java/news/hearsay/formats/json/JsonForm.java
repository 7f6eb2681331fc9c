package news.hearsay.formats.json;

import news.hearsay.formats.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Determines the form of a JSON value from its fields. */
final class JsonForm {

    private JsonForm() {}

    /** Returns null if the value has the fields of no form. The first object of an array decides. */
    static @Nullable Form of(JsonNode root) {
        if (root.isArray()) {
            for (JsonNode element : root) {
                Form form = of(element);
                if (form != null) {
                    return form;
                }
            }
            return null;
        }
        if (!root.isObject()) {
            return null;
        }
        if (root.has("@graph")
                || root.has("@type")
                || root.path("@context").toString().contains("schema.org")) {
            return Form.JSON_LD;
        }
        if (isFeed(root)) {
            return Form.JSON_FEED;
        }
        if (isNinjs(root)) {
            return Form.NINJS;
        }
        return root.has("title") || root.has("text") ? Form.HEARSAY_JSON : null;
    }

    private static boolean isFeed(JsonNode root) {
        return root.path("version").asString("").contains("jsonfeed.org/version")
                || root.path("items").isArray() && (root.has("feed_url") || root.has("home_page_url"));
    }

    /**
     * Only uri is required in ninjs, and some agencies write guid; the other fields are those that no other form has.
     */
    private static boolean isNinjs(JsonNode root) {
        if (root.path("standard").path("name").asString("").equalsIgnoreCase("ninjs")) {
            return true;
        }
        boolean body = root.has("bodies") || root.propertyNames().stream().anyMatch(name -> name.startsWith("body_"));
        return (root.has("uri") || root.has("guid"))
                && (body
                        || root.has("headline")
                        || root.has("headlines")
                        || root.has("versioncreated")
                        || root.has("versionCreated")
                        || root.has("pubstatus")
                        || root.has("pubStatus"));
    }
}
