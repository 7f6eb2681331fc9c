package news.hearsay.standalone.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.hearsay.formats.NewsDocument;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a CSV file (RFC 4180) or of tab-separated values, in UTF-8. The header names the columns: those of an
 * article, or usual names for them, such as headline, body and date. Other columns are ignored.
 */
final class TableRecords implements RecordStream {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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

    private final String name;
    private final @Nullable String outlet;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final Map<String, String> columns = new LinkedHashMap<>();

    /** @throws IOException if the table has no column for the title or the text */
    TableRecords(String name, InputStream in, char separator, @Nullable String outlet) throws IOException {
        this.name = name;
        this.outlet = outlet;
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(text);
        rows = parser.iterator();
        for (String column : parser.getHeaderNames()) {
            String field = FIELDS.get(column.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
            if (field != null && !columns.containsValue(field)) {
                columns.put(column, field);
            }
        }
        for (String required : List.of("title", "text")) {
            if (!columns.containsValue(required)) {
                throw new IOException("%s has no column %s: its header is %s"
                        .formatted(name, required, String.join(", ", parser.getHeaderNames())));
            }
        }
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CSVRecord row = rows.next();
            Map<String, String> fields = new LinkedHashMap<>();
            columns.forEach((column, field) -> {
                if (row.isSet(column) && !row.get(column).isBlank()) {
                    fields.put(field, row.get(column));
                }
            });
            return new ArchiveRecord.Readable(
                    "%s row %d".formatted(name, row.getRecordNumber()),
                    new NewsDocument(MAPPER.writeValueAsBytes(fields), "application/json", null, outlet));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
