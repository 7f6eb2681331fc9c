package news.hearsay.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Old and new code run at the same time: during an upgrade, on a replay, and in other consumers. So recorded events
 * must be valid against the current schemas, and current events against the recorded ones. The schemas under
 * {@code recorded/schemas} are the first ones of version 1; never change them.
 */
class SchemaEvolutionTest {

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
    static final List<ConsumerRecord<byte[], byte[]>> RECORDS = RecordedEvents.ofVersion1();

    @Test
    void recorded_events_are_decoded_with_their_original_meaning() {
        assertThat(RECORDS.stream().map(EventCodec::decode))
                .containsExactly(Samples.ARTICLE, Samples.CLAIM, Samples.ATTRIBUTION, Samples.EXTRACTION);
    }

    @ParameterizedTest
    @FieldSource("RECORDS")
    void recorded_events_are_valid_against_the_current_schemas(ConsumerRecord<byte[], byte[]> message) {
        assertThat(Schemas.errors(EventCodec.decode(message).getClass(), message.value()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void current_events_are_valid_against_the_recorded_schemas(Event event) {
        assertThat(Schemas.errors(frozen(event.getClass()), EventCodec.json(event)))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void schemas_have_changed_by_added_optional_fields_only(Class<?> kind) {
        assertThat(SchemaChanges.breaking(tree(frozen(kind)), Schemas.of(kind))).isEmpty();
    }

    @Test
    void an_optional_field_may_be_added_and_a_description_changed() {
        ObjectNode today = tree(frozen(Claim.class));
        today.put("description", "In better words.");
        properties(today).putObject("language").put("type", "string").put("description", "Of the claim.");

        assertThat(SchemaChanges.breaking(tree(frozen(Claim.class)), today)).isEmpty();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                breaking(
                        "a field is gone",
                        "/properties: text is gone",
                        schema -> properties(schema).remove("text")),
                breaking("a field is new and required", "/required", schema -> {
                    properties(schema).putObject("language").put("type", "string");
                    ((ArrayNode) schema.get("required")).add("language");
                }),
                breaking(
                        "a field is no longer required",
                        "/required",
                        schema -> ((ArrayNode) schema.get("required")).remove(0)),
                breaking(
                        "a field is of another type",
                        "/properties/text/type",
                        schema -> property(schema, "text").put("type", "integer")),
                breaking(
                        "a field may be null",
                        "/properties/text/type",
                        schema -> property(schema, "text")
                                .putArray("type")
                                .add("string")
                                .add("null")),
                breaking(
                        "a value is gone",
                        "/properties/polarity/oneOf",
                        schema -> ((ArrayNode) property(schema, "polarity").get("oneOf")).remove(0)),
                breaking(
                        "a value is new",
                        "/properties/polarity/oneOf",
                        schema -> ((ArrayNode) property(schema, "polarity").get("oneOf"))
                                .addObject()
                                .put("const", "mixed")),
                breaking(
                        "a limit is new",
                        "/properties/text: maxLength is new",
                        schema -> property(schema, "text").put("maxLength", 10)),
                breaking(
                        "fields may not be added any more",
                        "additionalProperties is new",
                        schema -> schema.put("additionalProperties", false)),
                breaking(
                        "a part is of another kind",
                        "/$defs/span/required",
                        schema -> ((ArrayNode) schema.at("/$defs/span/required")).remove(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void a_change_that_breaks_readers_is_found(String what, String noticed, Consumer<ObjectNode> change) {
        ObjectNode today = tree(frozen(Claim.class));
        change.accept(today);

        assertThat(SchemaChanges.breaking(tree(frozen(Claim.class)), today))
                .as(what)
                .singleElement()
                .asString()
                .contains(noticed);
    }

    private static Arguments breaking(String what, String noticed, Consumer<ObjectNode> change) {
        return Arguments.of(what, noticed, change);
    }

    private static ObjectNode properties(JsonNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode property(JsonNode schema, String name) {
        return (ObjectNode) properties(schema).get(name);
    }

    private static ObjectNode tree(String schema) {
        return (ObjectNode) JsonMapper.shared().readTree(schema);
    }

    private static String frozen(Class<?> kind) {
        String name = "/recorded/schemas/" + Schemas.name(kind) + ".v1.json";
        try (InputStream schema = SchemaEvolutionTest.class.getResourceAsStream(name)) {
            return new String(schema.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
