package news.hearsay.web.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The cells of CSV (RFC 4180: lines end with CRLF) with a header row: a column for each component of a record. List
 * values are joined by {@code "; "}, chains by arrows. A cell that a spreadsheet would evaluate as a formula gets a
 * leading apostrophe, since texts come from outside.
 */
public final class CsvCells {

    /** Characters that start a formula in some spreadsheet, if a cell starts with one of them. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final CsvMapper CSV = CsvMapper.builder().build();

    private final JsonMapper json;
    private final List<String> columns;
    private final ObjectWriter writer;

    /** @param rows the record whose components are the columns */
    public CsvCells(JsonMapper json, Class<?> rows) {
        this.json = json;
        columns = Arrays.stream(rows.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        writer = CSV.writer(CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .setLineSeparator("\r\n")
                .build());
    }

    /** Returns the writer of lines, which writes the header first. */
    public ObjectWriter writer() {
        return writer;
    }

    /** Returns the header row, for a file without lines. */
    public byte[] header() {
        return writer.writeValueAsBytes(List.of());
    }

    /** Returns the cells of a line by column. */
    public Map<String, String> of(Object row) {
        JsonNode values = json.valueToTree(row);
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column, escaped(cell(values.path(column)))));
        return cells;
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            boolean chain = !value.isEmpty() && value.get(0).has("role");
            return StreamSupport.stream(value.spliterator(), false)
                    .map(CsvCells::cell)
                    .collect(Collectors.joining(chain ? " → " : "; "));
        }
        if (value.isObject()) {
            return value.has("name")
                    ? value.get("name").asString()
                    : value.path("start").asString() + "-" + value.path("end").asString();
        }
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    private static String escaped(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
