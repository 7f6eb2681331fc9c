package news.hearsay.formats.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.TextRepair;
import org.jspecify.annotations.Nullable;

/** The fields with which an article is posted. The names of forms and repairs are in lower case, with hyphens. */
public final class PostedArticle {

    private PostedArticle() {}

    /**
     * Returns the fields of an article as {@code POST /articles} accepts them, without those that were not found. An
     * article in Hearsay's own JSON has no form: its fields were posted as they are.
     */
    public static Map<String, Object> fields(FoundArticle article, Form form) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "title", article.title());
        put(fields, "text", article.text());
        put(fields, "outlet", article.outlet());
        put(fields, "url", article.url());
        putGuid(fields, article);
        put(fields, "byline", article.byline());
        put(fields, "publishedAt", article.publishedAt());
        put(fields, "language", article.language());
        boolean own = form == Form.HEARSAY_JSON || form == Form.HEARSAY_NDJSON;
        if (!own) {
            fields.put("form", name(form));
        }
        putPlace(fields, "publishedAt", article.publishedAt());
        putPlace(fields, "language", article.language());
        if (article.incomplete()) {
            fields.put("incomplete", true);
        }
        if (!article.repairs().isEmpty()) {
            fields.put("repairs", repairs(article.repairs()));
        }
        return fields;
    }

    /** Returns the name of a form, such as {@code json-ld}. */
    public static String name(Form form) {
        return name(form.name());
    }

    private static List<String> repairs(Set<TextRepair> repairs) {
        return repairs.stream().sorted().map(repair -> name(repair.name())).toList();
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(Map<String, Object> fields, String field, @Nullable FoundField<?> found) {
        if (found != null) {
            fields.put(field, found.value().toString());
        }
    }

    /** An id that is the address identifies nothing else. */
    private static void putGuid(Map<String, Object> fields, FoundArticle article) {
        String guid = article.mark() == null ? null : article.mark().guid();
        if (guid != null && !guid.equals(fields.get("url"))) {
            fields.put("guid", guid);
        }
    }

    /** A field that was posted under its own name has no other place. */
    private static void putPlace(Map<String, Object> fields, String field, @Nullable FoundField<?> found) {
        if (found != null && !found.from().equals(field)) {
            fields.put(field + "From", found.from());
        }
    }
}
