package news.hearsay.events;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** The schemas and the records define the same events. */
class SchemaTest {

    static final List<Event> EVENTS = Samples.ALL;
    static final List<Class<?>> KINDS = List.of(
            Article.class,
            Claim.class,
            Attribution.class,
            Extraction.class,
            Ruling.class,
            SubjectDefinition.class,
            ThreadState.class,
            Watch.class);

    @ParameterizedTest
    @FieldSource("EVENTS")
    void every_encoded_event_is_valid(Event event) {
        assertThat(Schemas.errors(
                        event.getClass(),
                        EventCodec.encode(event, Samples.RECEIVED).value()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void the_event_names_its_schema_by_id(Event event) {
        assertThat(Samples.headers(EventCodec.encode(event, Samples.RECEIVED)).get("ce_dataschema"))
                .isEqualTo(Schemas.of(event.getClass()).get("$id").asString());
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void schema_and_record_have_the_same_fields_types_and_values(Class<?> kind) {
        JsonNode schema = Schemas.of(kind);
        assertAgree(kind.getSimpleName(), kind, schema, schema);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void every_field_is_described(Class<?> kind) {
        Schemas.of(kind)
                .findParents("properties")
                .forEach(object -> object.get("properties")
                        .properties()
                        .forEach(field -> assertThat(field.getValue().has("description")
                                        || field.getValue().has("$ref"))
                                .as(field.getKey())
                                .isTrue()));
    }

    private static void assertAgree(String path, Class<?> type, JsonNode node, JsonNode root) {
        Set<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        Set<String> discriminator = node.at("/properties/kind").has("const") ? Set.of("kind") : Set.of();
        components.addAll(discriminator);
        assertThat(Set.copyOf(node.get("properties").propertyNames())).as(path).isEqualTo(components);
        Set<String> required =
                node.get("required").values().stream().map(JsonNode::asString).collect(Collectors.toSet());
        assertThat(required).as(path).containsAll(discriminator);
        for (RecordComponent component : type.getRecordComponents()) {
            String field = path + "." + component.getName();
            JsonNode property = resolved(node.get("properties").get(component.getName()), root);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            assertThat(required.contains(component.getName()))
                    .as("%s is required", field)
                    .isEqualTo(!nullable);
            assertThat(types(property).contains("null"))
                    .as("%s may be null", field)
                    .isEqualTo(nullable);
            assertFits(field, component.getGenericType(), property, root);
        }
        assertThat(node.has("additionalProperties"))
                .as("%s lets fields be added", path)
                .isFalse();
    }

    private static void assertFits(String field, Type type, JsonNode property, JsonNode root) {
        switch (type) {
            case ParameterizedType list -> {
                assertThat(types(property)).as(field).contains("array");
                assertFits(field + "[]", list.getActualTypeArguments()[0], resolved(property.get("items"), root), root);
            }
            case Class<?> kind when kind.isSealed() -> assertAlternativesAgree(field, kind, property, root);
            case Class<?> kind
            when kind.isRecord() -> {
                assertThat(types(property)).as(field).contains("object");
                assertAgree(field, kind, property, root);
            }
            case Class<?> kind
            when kind.isEnum() -> {
                List<String> constants = Arrays.stream(kind.getFields())
                        .map(constant ->
                                constant.getAnnotation(JsonProperty.class).value())
                        .toList();
                assertThat(property.get("oneOf").values())
                        .as(field)
                        .filteredOn(value -> !value.get("const").isNull())
                        .map(value -> value.get("const").asString())
                        .isEqualTo(constants);
            }
            case Class<?> kind
            when kind == Instant.class ->
                assertThat(property.get("format").asString()).as(field).isEqualTo("date-time");
            case Class<?> kind
            when kind == URI.class ->
                assertThat(property.get("format").asString()).as(field).isEqualTo("uri");
            case Class<?> kind
            when kind == int.class || kind == long.class ->
                assertThat(types(property)).as(field).containsExactly("integer");
            case Class<?> kind
            when kind == Boolean.class || kind == boolean.class ->
                assertThat(types(property)).as(field).contains("boolean");
            case Class<?> kind
            when kind == double.class -> assertThat(types(property)).as(field).containsExactly("number");
            default -> {
                assertThat(type).as(field).isEqualTo(String.class);
                assertThat(types(property)).as(field).contains("string");
            }
        }
    }

    /** In JSON, a property of each alternative names its type. */
    private static void assertAlternativesAgree(String path, Class<?> sealed, JsonNode node, JsonNode root) {
        JsonTypeInfo info = sealed.getAnnotation(JsonTypeInfo.class);
        Map<String, JsonNode> alternatives = node.get("oneOf").values().stream()
                .map(alternative -> resolved(alternative, root))
                .collect(Collectors.toMap(
                        alternative -> alternative
                                .get("properties")
                                .get(info.property())
                                .get("const")
                                .asString(),
                        alternative -> alternative));
        List<JsonSubTypes.Type> types =
                List.of(sealed.getAnnotation(JsonSubTypes.class).value());
        assertThat(alternatives.keySet())
                .as(path)
                .containsExactlyInAnyOrderElementsOf(
                        types.stream().map(JsonSubTypes.Type::name).toList());
        assertThat(types.stream().<Class<?>>map(JsonSubTypes.Type::value))
                .as(path)
                .containsExactlyInAnyOrder(sealed.getPermittedSubclasses());
        types.forEach(alternative -> assertAgree(
                path + "." + alternative.name(),
                alternative.value(),
                requireNonNull(alternatives.get(alternative.name())),
                root));
    }

    private static JsonNode resolved(JsonNode property, JsonNode root) {
        return property.has("$ref") ? root.at(property.get("$ref").asString().substring(1)) : property;
    }

    private static List<String> types(JsonNode property) {
        JsonNode type = property.path("type");
        if (type.isMissingNode()) {
            return List.of();
        }
        return type.isArray() ? type.values().stream().map(JsonNode::asString).toList() : List.of(type.asString());
    }
}
