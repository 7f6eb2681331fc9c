package news.hearsay.coverage.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database, by statements that stand in files under {@code /sql/coverage}. Many rows go there as one JSON text,
 * whose members have the columns' names.
 */
@Component
class Rows {

    private final JdbcClient database;
    private final Map<String, String> statements = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    Rows(JdbcClient database) {
        this.database = database;
    }

    /** @param file the name under {@code /sql/coverage}, without {@code .sql} */
    JdbcClient.StatementSpec statement(String file) {
        return database.sql(statements.computeIfAbsent(file, Rows::read));
    }

    /** A statement that takes these rows. */
    JdbcClient.StatementSpec with(String file, Collection<?> rows) {
        return statement(file).param("rows", json.writeValueAsString(rows));
    }

    <T> T fromJson(String text, Class<T> kind) {
        return json.readValue(text, kind);
    }

    static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    /** Ids, for a parameter that is cast to {@code uuid[]}. */
    static String[] ids(Collection<UUID> values) {
        return values.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static String read(String file) {
        String path = "/sql/coverage/" + file + ".sql";
        try (InputStream stream = Rows.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
