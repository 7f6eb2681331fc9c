package news.hearsay.web.watch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import news.hearsay.platform.http.InvalidField;
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
            String field = e.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            throw invalid(field.isEmpty() ? InvalidField.BODY : field.substring(0, Math.min(100, field.length())));
        }
    }

    private static WatchRefusedException invalid(String field) {
        return WatchRefusedException.invalid(List.of(new InvalidField(
                field,
                "unknown, or not of the expected type",
                "send a JSON object with name, target, triggers, minimumOrigins, webhook and mail; see /openapi")));
    }
}
