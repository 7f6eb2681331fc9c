package news.hearsay.archive.coverage;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON with the names of the archive's columns. */
final class EventJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private EventJson() {}

    static <T> T read(String text, Class<T> kind) {
        return JSON.readValue(text, kind);
    }
}
