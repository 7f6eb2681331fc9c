package news.hearsay.events;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates by the published schemas. Shared with the tests of the services. */
public final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** Returns the violations of the schema of an event type by the JSON; empty if it is valid. */
    public static List<String> errors(Class<?> kind, byte[] json) {
        return errors(text(kind), json);
    }

    static List<String> errors(String schemaText, byte[] json) {
        Schema schema = REGISTRY.getSchema(schemaText, InputFormat.JSON);
        return schema
                .validate(
                        new String(json, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    static JsonNode of(Class<?> kind) {
        return JsonMapper.shared().readTree(text(kind));
    }

    /** The name of an event type in the names of its schema and its {@code ce_type}. */
    static String name(Class<?> kind) {
        return kind.getSimpleName().replaceFirst("(State|Definition)$", "").toLowerCase(Locale.ROOT);
    }

    private static String text(Class<?> kind) {
        String name = "/schemas/" + name(kind) + ".v1.json";
        try (InputStream schema = Event.class.getResourceAsStream(name)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
