package news.hearsay.web.watch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.request.JsonField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request. */
final class WatchJson {

    static final int MAX_BYTES = 16 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private WatchJson() {}

    /** @throws WatchRefusedException if the body is too large, or not the JSON of a watch */
    static WatchBody read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw WatchRefusedException.tooLarge(MAX_BYTES);
        }
        try {
            WatchBody read = JSON.readValue(bytes, WatchBody.class);
            if (read == null) {
                throw invalid(InvalidField.BODY);
            }
            return read;
        } catch (JacksonException e) {
            throw invalid(JsonField.of(e));
        }
    }

    private static WatchRefusedException invalid(String field) {
        return WatchRefusedException.invalid(List.of(new InvalidField(
                field,
                "unknown, or not of the expected type",
                "send a JSON object with name, target, triggers, minimumOrigins, webhook and mail; see /openapi")));
    }
}
