package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.encoding.DecodedText;
import news.hearsay.standalone.article.ReadFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a table, as articles. A damaged row is rejected. After it, lines are left out until one has as many
 * values as the header, because they may be the rest of a text in the damaged row.
 */
final class TableRecords implements RecordStream {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** More than is recorded of a damaged row, in any encoding. */
    private static final int MAX_DECODED_BYTES = 16 * 1024;

    private final String name;
    private final @Nullable String outlet;
    private final TableFormat format;
    private final TableRows rows;
    private final TableColumns columns;
    private long number;
    private boolean afterDamage;
    private TableRows.@Nullable Row waiting;

    /**
     * Reads the header.
     *
     * @param separators the separators that are tried
     * @throws IOException if the table has no column for the title or the text
     */
    TableRecords(String name, InputStream in, String separators, @Nullable String outlet) throws IOException {
        this.name = name;
        this.outlet = outlet;
        RewindableInputStream bytes = new RewindableInputStream(in);
        format = TableFormat.detect(bytes, separators);
        rows = new TableRows(format.open(bytes), format.separator());
        columns = TableColumns.of(header());
        columns.requireSufficient(name);
    }

    private List<String> header() throws IOException {
        for (TableRows.Row row = rows.next(); row != null; row = rows.next()) {
            if (!row.isBlank() && !TableFormat.isSeparatorLine(row.bytes())) {
                if (row.damage() != null) {
                    throw new IOException("the header of %s %s".formatted(name, row.damage()));
                }
                return format.values(format.shown(row.bytes()));
            }
        }
        return List.of();
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        TableRows.Row row = waiting == null ? rows.next() : waiting;
        waiting = null;
        long leftOutFrom = 0;
        long leftOutTo = 0;
        byte[] leftOut = {};
        while (row != null && (row.isBlank() || isLeftOut(row))) {
            if (!row.isBlank()) {
                leftOut = leftOutFrom == 0 ? row.bytes() : leftOut;
                leftOutFrom = leftOutFrom == 0 ? row.line() : leftOutFrom;
                leftOutTo = row.line();
            }
            row = rows.next();
        }
        if (leftOutFrom > 0) {
            waiting = row;
            return damaged(
                    "%s lines %d to %d".formatted(name, leftOutFrom, leftOutTo),
                    "are left out after the damaged row: they have not the %d values of the header"
                            .formatted(columns.names().size()),
                    leftOut);
        }
        return row == null ? null : record(row);
    }

    private boolean isLeftOut(TableRows.Row row) throws IOException {
        return afterDamage
                && row.damage() == null
                && format.values(format.shown(row.bytes())).size()
                        != columns.names().size();
    }

    private ArchiveRecord record(TableRows.Row row) throws IOException {
        number++;
        if (row.damage() != null) {
            afterDamage = true;
            return damaged(row, row.damage());
        }
        afterDamage = false;
        DecodedText decoded;
        try {
            decoded = format.decoded(row.bytes());
        } catch (UnreadableDocumentException e) {
            return damaged(row, ReadFailure.reason(e));
        }
        List<String> values = format.values(decoded.text());
        int width = columns.names().size();
        if (values.size() > width
                && !values.subList(width, values.size()).stream().allMatch(String::isBlank)) {
            return damaged(
                    row, "has %d values, and the header has %d: quote the values".formatted(values.size(), width));
        }
        Map<String, Object> article = columns.article(values);
        if (format.isDetected(decoded, row.bytes())) {
            article.put("repairs", List.of("encoding-detected"));
        }
        return new ArchiveRecord.Intact(
                place(row), new NewsDocument(MAPPER.writeValueAsBytes(article), "application/json", null, outlet));
    }

    private ArchiveRecord damaged(TableRows.Row row, String damage) {
        return damaged(place(row), damage, row.bytes());
    }

    private ArchiveRecord damaged(String place, String damage, byte[] bytes) {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, MAX_DECODED_BYTES));
        return ArchiveRecord.Damaged.of(place, damage, format.shown(start).getBytes(StandardCharsets.UTF_8));
    }

    private String place(TableRows.Row row) {
        return "%s row %d (line %d)".formatted(name, number, row.line());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
