package news.hearsay.web.export;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON object per line, as the API returns it in a list. */
final class JsonLinesWriter<T> implements RowWriter<T> {

    private final JsonMapper json;
    private final OutputStream out;

    JsonLinesWriter(JsonMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    @Override
    public void write(T row) throws IOException {
        out.write(json.writeValueAsBytes(row));
        out.write('\n');
    }

    @Override
    public void finish() {
        // the last line ends like all others
    }
}
