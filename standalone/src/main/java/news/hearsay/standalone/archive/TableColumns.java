package news.hearsay.standalone.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.hearsay.formats.date.StatedDate;

/**
 * The columns of a table, by the names in its header: those of the fields of an article, or usual names for them, such
 * as headline, body and date. Other columns, and those without a name, are ignored.
 *
 * @param names the names in the header
 * @param fields the field of an article by the index of its column
 */
record TableColumns(List<String> names, Map<Integer, String> fields) {

    /** A date that ingest accepts as it is. */
    private static final Pattern DATE_ALONE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final List<String> REQUIRED = List.of("title", "text");

    /** The field of an article by the name of a column, without case, spaces, hyphens and underscores. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("headline", "title"),
            Map.entry("text", "text"),
            Map.entry("body", "text"),
            Map.entry("content", "text"),
            Map.entry("articlebody", "text"),
            Map.entry("fulltext", "text"),
            Map.entry("outlet", "outlet"),
            Map.entry("source", "outlet"),
            Map.entry("publisher", "outlet"),
            Map.entry("publication", "outlet"),
            Map.entry("url", "url"),
            Map.entry("link", "url"),
            Map.entry("address", "url"),
            Map.entry("guid", "guid"),
            Map.entry("byline", "byline"),
            Map.entry("author", "byline"),
            Map.entry("authors", "byline"),
            Map.entry("publishedat", "publishedAt"),
            Map.entry("published", "publishedAt"),
            Map.entry("date", "publishedAt"),
            Map.entry("pubdate", "publishedAt"),
            Map.entry("datepublished", "publishedAt"),
            Map.entry("publicationdate", "publishedAt"),
            Map.entry("language", "language"),
            Map.entry("lang", "language"));

    TableColumns {
        names = List.copyOf(names);
        fields = Map.copyOf(fields);
    }

    static TableColumns of(List<String> header) {
        Map<Integer, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String field = FIELDS.get(header.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
            if (field != null && !fields.containsValue(field)) {
                fields.put(i, field);
            }
        }
        return new TableColumns(header.stream().map(String::strip).toList(), fields);
    }

    boolean areSufficient() {
        return fields.values().containsAll(REQUIRED);
    }

    /** @throws IOException if there is no column for the title or the text */
    void requireSufficient(String table) throws IOException {
        for (String required : REQUIRED) {
            if (!fields.containsValue(required)) {
                throw new IOException(
                        "%s has no column %s: its header is %s".formatted(table, required, String.join(", ", names)));
            }
        }
    }

    /** The fields of an article in a row; an empty value is none. */
    Map<String, Object> article(List<String> values) {
        Map<String, Object> article = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String field = fields.get(i);
            if (field != null && !values.get(i).isBlank()) {
                put(article, field, values.get(i), names.get(i));
            }
        }
        return article;
    }

    /** A date is read as formats reads those of documents; ingest reports one that is none. */
    private static void put(Map<String, Object> article, String field, String value, String column) {
        boolean isRead = field.equals("publishedAt")
                && !DATE_ALONE.matcher(value.strip()).matches();
        StatedDate date = isRead ? StatedDate.parse(value) : null;
        if (date == null) {
            article.put(field, value);
            return;
        }
        article.put(field, date.instant().toString());
        if (!date.assumed().isEmpty()) {
            String assumed = String.join(", ", date.assumed());
            article.put("publishedAtFrom", "column %s (assumed: %s)".formatted(column, assumed));
        }
    }
}
