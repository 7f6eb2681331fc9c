package news.hearsay.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI document describes the topics and events of the code. */
class AsyncApiTest {

    static final List<Event> EVENTS = List.of(
            Samples.ARTICLE,
            Samples.CLAIM,
            Samples.ATTRIBUTION,
            Samples.EXTRACTION,
            Samples.RULING,
            Samples.SUBJECT,
            Samples.WATCH);

    private static final JsonNode DOCUMENT = document();

    @Test
    void it_is_an_asyncapi_3_document() {
        assertThat(DOCUMENT.get("asyncapi").asString()).startsWith("3.");
    }

    @Test
    void its_channels_are_the_topics() {
        Stream<String> addresses = DOCUMENT.get("channels").values().stream()
                .map(channel -> channel.get("address").asString());
        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Topics.WITH_DEAD_LETTERS.stream()
                                        .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic))),
                                Stream.of(Topics.THREADS))
                        .toList());
    }

    @Test
    void its_references_lead_somewhere() {
        List<String> references = new ArrayList<>();
        DOCUMENT.findValues("$ref").forEach(reference -> references.add(reference.asString()));
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Event.class.getResource("/" + reference))
                        .as(reference)
                        .isNotNull();
            }
        });
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void its_headers_are_those_that_are_sent(Event event) {
        Map<String, String> sent = Samples.headers(EventCodec.encode(event, Samples.RECEIVED));
        JsonNode ownHeaders = message(event).get("headers").get("allOf").get(1).get("properties");

        assertThat(DOCUMENT.at("/components/schemas/cloudEvent/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(sent.keySet());
        ownHeaders
                .properties()
                .forEach(header ->
                        assertThat(header.getValue().get("const").asString()).isEqualTo(sent.get(header.getKey())));
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void its_examples_are_events(Event event) {
        JsonNode payload = message(event).get("examples").get(0).get("payload");
        byte[] json = payload.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(Schemas.errors(event.getClass(), json)).isEmpty();
        assertThat(EventCodec.decode(Samples.withData(event, json))).isEqualTo(event);
    }

    private static JsonNode message(Event event) {
        return DOCUMENT.get("components").get("messages").values().stream()
                .filter(message ->
                        message.get("title").asString().equals(event.getClass().getSimpleName()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode document() {
        InputStream document = Event.class.getResourceAsStream("/asyncapi.yaml");
        return new YAMLMapper().readTree(document);
    }
}
