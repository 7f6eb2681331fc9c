package news.hearsay.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The JSON Schema of a custom resource. */
record ResourceSchema(Schema schema) {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static ResourceSchema named(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ResourceSchema.class.getResourceAsStream("/schemas/" + file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ResourceSchema(REGISTRY.getSchema(text, InputFormat.JSON));
        }
    }

    List<String> problems(JsonNode resource) {
        return schema.validate(resource.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** Fields may be missing, and null removes a field. */
    List<String> problemsOfPart(JsonNode resource) {
        JsonNode present = resource.deepCopy();
        removeNulls(present);
        return schema.validate(present.toString(), InputFormat.JSON).stream()
                .filter(error -> !error.getKeyword().equals("required"))
                .map(Error::toString)
                .toList();
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(ResourceSchema::removeNulls);
    }
}
