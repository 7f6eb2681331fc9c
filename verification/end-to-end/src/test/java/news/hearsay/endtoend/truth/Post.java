package news.hearsay.endtoend.truth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One article as it is posted. */
record Post(
        String outlet,
        @Nullable String url,
        @Nullable String published,
        @Nullable String language,
        String title,
        String text) {

    /** Returns the fields of the request. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("outlet", outlet);
        put(fields, "url", url);
        put(fields, "publishedAt", published);
        put(fields, "language", language);
        fields.put("title", title);
        fields.put("text", text);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
