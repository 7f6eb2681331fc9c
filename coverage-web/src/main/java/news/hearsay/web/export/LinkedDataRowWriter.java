package news.hearsay.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import news.hearsay.web.api.LinkedData;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON-LD document whose {@code @graph} contains the rows; see {@link LinkedData}. */
final class LinkedDataRowWriter<T> implements RowWriter<T> {

    private final JsonMapper json;
    private final LinkedData linkedData;
    private final OutputStream out;
    private String separator = "\n";

    LinkedDataRowWriter(JsonMapper json, LinkedData linkedData, OutputStream out) throws IOException {
        this.json = json;
        this.linkedData = linkedData;
        this.out = out;
        append("{\"@context\":");
        out.write(json.writeValueAsBytes(LinkedData.context()));
        append(",\"@graph\":[");
    }

    @Override
    public void write(T row) throws IOException {
        append(separator);
        out.write(json.writeValueAsBytes(linkedData.item(row)));
        separator = ",\n";
    }

    @Override
    public void finish() throws IOException {
        append("\n]}\n");
    }

    private void append(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
