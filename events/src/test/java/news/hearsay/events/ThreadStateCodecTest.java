package news.hearsay.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract of {@code hearsay.threads.v1}. */
class ThreadStateCodecTest {

    private static final String ID = "2f1b0c34-6d5e-5a7b-8c9d-0e1f2a3b4c5d";
    private static final String OTHER = "7c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f";
    private static final ThreadState STATE = state(OTHER);

    @Test
    void an_encoded_state_is_valid_and_decoded_unchanged() {
        for (ThreadState state : List.of(STATE, state(null))) {
            ProducerRecord<String, byte[]> message = ThreadStateCodec.encode(state);

            assertThat(message.topic()).isEqualTo("hearsay.threads.v1");
            assertThat(message.key()).isEqualTo(ID);
            assertThat(Schemas.errors(ThreadState.class, message.value())).isEmpty();
            assertThat(ThreadStateCodec.decode(Samples.received(message))).contains(state);
        }
    }

    @Test
    void the_same_state_has_the_same_bytes_and_headers_and_another_one_another_id() {
        ProducerRecord<String, byte[]> message = ThreadStateCodec.encode(STATE);

        assertThat(ThreadStateCodec.encode(state(OTHER)).value()).isEqualTo(message.value());
        assertThat(Samples.headers(ThreadStateCodec.encode(state(OTHER)))).isEqualTo(Samples.headers(message));
        assertThat(Samples.headers(message))
                .containsEntry("ce_type", "news.hearsay.thread.v1")
                .containsEntry("ce_subject", ID)
                .containsEntry("ce_time", "2025-03-05T10:15:30.123Z")
                .containsEntry(
                        "ce_dataschema",
                        Schemas.of(ThreadState.class).get("$id").asString());
        assertThat(Samples.headers(ThreadStateCodec.encode(state(null))).get("ce_id"))
                .startsWith(ID)
                .isNotEqualTo(Samples.headers(message).get("ce_id"));
    }

    @Test
    void a_removal_has_no_value_and_names_the_thread_that_took_the_claims() {
        ProducerRecord<String, byte[]> merged = ThreadStateCodec.removal(ID, OTHER);
        ProducerRecord<String, byte[]> gone = ThreadStateCodec.removal(ID, null);

        assertThat(merged.key()).isEqualTo(ID);
        assertThat(merged.value()).isNull();
        assertThat(Samples.headers(merged))
                .containsEntry("ce_type", "news.hearsay.thread-removed.v1")
                .containsEntry("ce_mergedinto", OTHER);
        assertThat(gone.value()).isNull();
        assertThat(Samples.headers(gone)).doesNotContainKey("ce_mergedinto");
        assertThat(ThreadStateCodec.decode(Samples.received(merged))).isEmpty();
        assertThat(ThreadStateCodec.decode(Samples.received(gone))).isEmpty();
    }

    @Test
    void a_recorded_state_can_still_be_read() throws IOException {
        try (InputStream json = getClass().getResourceAsStream("/recorded/thread.v1.json")) {
            assertThat(ThreadStateCodec.decode(withData(json.readAllBytes()))).contains(STATE);
        }
    }

    @Test
    void data_that_violates_the_contract_is_refused() {
        for (String json : List.of(
                "{}",
                "null",
                "{not json",
                json().replace("\"mentions\":3", "\"mentions\":-1"),
                json().replace("\"mentions\":3", "\"mentions\":null"),
                json().replace("\"headline\":", "\"title\":"))) {
            assertThatThrownBy(() -> ThreadStateCodec.decode(withData(json.getBytes(UTF_8)))
                            .orElseThrow())
                    .as(json)
                    .isInstanceOf(InvalidEventException.class);
        }
        assertThat(ThreadStateCodec.decode(
                        withData(json().replace("{", "{\"more\":1,").getBytes(UTF_8))))
                .contains(STATE);
        assertThatThrownBy(() ->
                        ThreadStateCodec.decode(Samples.received(EventCodec.encode(Samples.ARTICLE, Samples.RECEIVED))))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageContaining("unknown event type");
    }

    @Test
    void the_asyncapi_document_describes_both_records() throws IOException {
        JsonNode messages;
        try (InputStream document = getClass().getResourceAsStream("/asyncapi.yaml")) {
            messages = new YAMLMapper().readTree(document).at("/components/messages");
        }
        Map<String, String> sent = Samples.headers(ThreadStateCodec.encode(STATE));
        messages.at("/threadState/headers/allOf/1/properties")
                .properties()
                .forEach(header ->
                        assertThat(header.getValue().get("const").asString()).isEqualTo(sent.get(header.getKey())));
        byte[] example =
                messages.at("/threadState/examples/0/payload").toString().getBytes(UTF_8);
        assertThat(Schemas.errors(ThreadState.class, example)).isEmpty();
        assertThat(ThreadStateCodec.decode(withData(example))).contains(STATE);
        assertThat(messages.at("/threadRemoval/headers/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Samples.headers(ThreadStateCodec.removal(ID, OTHER)).keySet());
    }

    private static String json() {
        return new String(ThreadStateCodec.encode(STATE).value(), UTF_8);
    }

    private static ConsumerRecord<String, byte[]> withData(byte[] json) {
        ProducerRecord<String, byte[]> message = ThreadStateCodec.encode(STATE);
        return Samples.received(
                new ProducerRecord<>(message.topic(), null, null, message.key(), json, message.headers()));
    }

    private static ThreadState state(@Nullable String opposite) {
        return new ThreadState(
                ID,
                "that talks will go on 🕊",
                List.of("Ukraine security guarantees"),
                List.of("troops"),
                Instant.parse("2025-03-04T08:00:00Z"),
                Instant.parse("2025-03-05T09:30:00Z"),
                Instant.parse("2025-03-05T10:15:30.123Z"),
                3,
                3,
                2,
                List.of("Courier", "Our Daily"),
                2,
                1,
                1,
                0,
                1,
                1,
                opposite);
    }
}
