package news.hearsay.web.export;

import java.io.IOException;
import java.io.OutputStream;
import news.hearsay.web.api.CsvCells;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes CSV; see {@link CsvCells}. */
final class CsvRowWriter<T extends Record> implements RowWriter<T> {

    private final CsvCells cells;
    private final SequenceWriter lines;
    private final OutputStream out;
    private boolean isEmpty = true;

    CsvRowWriter(JsonMapper json, Class<T> rows, OutputStream out) {
        cells = new CsvCells(json, rows);
        lines = cells.writer().writeValues(out);
        this.out = out;
    }

    @Override
    public void write(T row) {
        lines.write(cells.of(row));
        isEmpty = false;
    }

    @Override
    public void finish() throws IOException {
        lines.flush();
        if (isEmpty) {
            // the writer of lines writes the header before the first line only
            out.write(cells.header());
        }
    }
}
