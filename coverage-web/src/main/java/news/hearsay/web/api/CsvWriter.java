package news.hearsay.web.api;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpOutputMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Writes responses as CSV (RFC 4180) in UTF-8 with a header row. List values are joined by {@code "; "}, chains by
 * arrows. A cell that a spreadsheet would evaluate as a formula gets a leading apostrophe, since texts come from
 * outside.
 */
@Component
final class CsvWriter extends ResponseWriter {

    private final JsonMapper json;
    private final CsvMapper csv = CsvMapper.builder().build();

    CsvWriter(JsonMapper json) {
        super("CSV", CoverageApi.CSV);
        this.json = json;
    }

    @Override
    protected void writeInternal(Object response, HttpOutputMessage message) throws IOException {
        CsvTable table = CsvTable.of(response);
        List<String> columns = Arrays.stream(table.columns().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        CsvSchema schema = CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .build();
        List<Map<String, String>> rows = table.rows().stream()
                .map(row -> row(json.valueToTree(row), columns))
                .toList();
        message.getBody().write(csv.writer(schema).writeValueAsBytes(rows));
    }

    private static Map<String, String> row(JsonNode row, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column, escaped(cell(row.path(column)))));
        return cells;
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            boolean chain = !value.isEmpty() && value.get(0).has("role");
            return StreamSupport.stream(value.spliterator(), false)
                    .map(CsvWriter::cell)
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
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
