package news.hearsay.coverage.assembly;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON text, whose members have the names of the columns. */
final class RowJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private RowJson() {}

    static String write(Object rows) {
        return JSON.writeValueAsString(rows);
    }

    static <T> T read(String text, Class<T> kind) {
        return JSON.readValue(text, kind);
    }
}
