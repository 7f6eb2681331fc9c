package news.hearsay.web.api;

import java.io.IOException;
import org.springframework.http.HttpOutputMessage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Writes responses as JSON-LD; see {@link LinkedData}. */
@Component
final class LinkedDataWriter extends ResponseWriter {

    private final JsonMapper json;

    LinkedDataWriter(JsonMapper json) {
        super("JSON-LD", CoverageApi.JSON_LD);
        this.json = json;
    }

    @Override
    protected void writeInternal(Object response, HttpOutputMessage message) throws IOException {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        message.getBody().write(json.writeValueAsBytes(new LinkedData(base).document(response)));
    }
}
