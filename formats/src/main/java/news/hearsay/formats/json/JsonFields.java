package news.hearsay.formats.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of JSON objects leniently. */
final class JsonFields {

    private JsonFields() {}

    /** Returns the text of the first field that is a string or a number and not blank; null if there is none. */
    static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            String text = text(object.path(name));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** Returns the text of a value; null if it is neither a string nor a number, or blank. */
    static @Nullable String text(JsonNode value) {
        if (value.isString() || value.isNumber()) {
            String text = value.asString();
            return text.isBlank() ? null : text;
        }
        return null;
    }

    /** Returns the elements of an array, or the value itself; nothing if it is missing or null. */
    static List<JsonNode> all(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value);
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    /** Joins the place of a document with the place within it. */
    static String place(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + ", " + inner;
    }
}
