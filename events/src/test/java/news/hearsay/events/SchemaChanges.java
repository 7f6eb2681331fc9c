package news.hearsay.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares two versions of a JSON Schema, as far as our schemas use the language. */
final class SchemaChanges {

    /** Keywords that do not affect validation. */
    private static final Set<String> WORDS = Set.of("title", "description", "$comment", "examples");

    private SchemaChanges() {}

    /** Returns the incompatible differences: all except added optional fields and descriptions. */
    static List<String> breaking(JsonNode yesterday, JsonNode today) {
        List<String> differences = new ArrayList<>();
        compareSchemas("", yesterday, today, differences);
        return differences;
    }

    private static void compareSchemas(String path, JsonNode yesterday, JsonNode today, List<String> differences) {
        Set<String> keywords = new TreeSet<>(yesterday.propertyNames());
        keywords.addAll(today.propertyNames());
        keywords.removeAll(WORDS);
        for (String keyword : keywords) {
            JsonNode old = yesterday.get(keyword);
            JsonNode now = today.get(keyword);
            if (old == null || now == null) {
                differences.add("%s: %s is %s".formatted(path, keyword, old == null ? "new" : "gone"));
                continue;
            }
            String place = path + "/" + keyword;
            switch (keyword) {
                case "properties", "$defs" -> compareFields(place, old, now, differences);
                case "items" -> compareSchemas(place, old, now, differences);
                case "required", "type", "oneOf" -> requireSame(place, values(old), values(now), differences);
                default -> requireSame(place, old, now, differences);
            }
        }
    }

    private static void compareFields(String path, JsonNode yesterday, JsonNode today, List<String> differences) {
        yesterday.properties().forEach(field -> {
            JsonNode now = today.get(field.getKey());
            if (now == null) {
                differences.add("%s: %s is gone".formatted(path, field.getKey()));
            } else {
                compareSchemas(path + "/" + field.getKey(), field.getValue(), now, differences);
            }
        });
    }

    private static void requireSame(String path, Object yesterday, Object today, List<String> differences) {
        if (!yesterday.equals(today)) {
            differences.add("%s was %s and is %s".formatted(path, yesterday, today));
        }
    }

    /** Returns the values in any order; of a described value, only the value. */
    private static Set<String> values(JsonNode node) {
        return (node.isArray() ? node.values() : List.of(node))
                .stream()
                        .map(value -> value.has("const") ? value.get("const").asString() : value.toString())
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
