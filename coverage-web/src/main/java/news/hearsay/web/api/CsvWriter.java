package news.hearsay.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpOutputMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes responses as CSV in UTF-8; see {@link CsvCells}. */
@Component
final class CsvWriter extends ResponseWriter {

    private final JsonMapper json;

    CsvWriter(JsonMapper json) {
        super("CSV", CoverageApi.CSV);
        this.json = json;
    }

    @Override
    protected void writeInternal(Object response, HttpOutputMessage message) throws IOException {
        CsvTable table = CsvTable.of(response);
        CsvCells cells = new CsvCells(json, table.columns());
        List<Map<String, String>> lines = table.rows().stream().map(cells::of).toList();
        message.getBody().write(cells.writer().writeValueAsBytes(lines));
    }
}
