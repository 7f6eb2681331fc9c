package news.hearsay.web.export;

import java.io.IOException;
import java.io.OutputStream;
import news.hearsay.web.api.LinkedData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Creates the writer of each format. */
@Component
class RowWriters {

    private final JsonMapper json;

    RowWriters(JsonMapper json) {
        this.json = json;
    }

    /**
     * Starts a file.
     *
     * @param rows the record whose components are the columns
     * @param base the address of the service, for links
     */
    <T extends Record> RowWriter<T> start(ExportFormat format, Class<T> rows, String base, OutputStream out)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvRowWriter<>(json, rows, out);
            case JSONL -> new JsonLinesWriter<>(json, out);
            case PARQUET -> new ParquetRowWriter<>(rows, out);
            case JSONLD -> new LinkedDataRowWriter<>(json, new LinkedData(base), out);
        };
    }
}
