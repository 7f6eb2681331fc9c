package news.hearsay.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EventCodecTest {

    static final Iterable<Event> EVENTS = Samples.ALL;

    @ParameterizedTest
    @FieldSource("EVENTS")
    void an_encoded_event_is_decoded_unchanged(Event event) {
        assertThat(EventCodec.decode(Samples.received(EventCodec.encode(event, Samples.RECEIVED))))
                .isEqualTo(event);
    }

    @Test
    void optional_fields_are_decoded_unchanged() {
        Extraction unread = new Extraction(
                Samples.ARTICLE.id(), Samples.ARTICLE.revision(), Samples.EXTRACTION.extractor(), 0, 0, "detected:de");
        Claim completed = new Claim(
                Samples.CLAIM.id(),
                Samples.CLAIM.articleId(),
                Samples.CLAIM.revision(),
                Samples.CLAIM.text(),
                Samples.CLAIM.spans(),
                Samples.CLAIM.sentence(),
                Samples.CLAIM.quoteType(),
                Samples.CLAIM.polarity(),
                Samples.CLAIM.certainty(),
                new Completion("the minister needs guarantees first", List.of(new Span(28, 52))),
                Samples.CLAIM.subjects(),
                Samples.CLAIM.extractor());

        for (Event event : List.of(unread, completed)) {
            assertThat(EventCodec.decode(Samples.received(EventCodec.encode(event, Samples.RECEIVED))))
                    .isEqualTo(event);
        }
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void the_key_is_the_article_s_id_or_that_of_a_watch_or_a_subject_s_name_or_that_of_a_ruling_without_an_article(
            Event event) {
        String key = switch (event) {
            case Ruling ruling when ruling.articleId() == null -> ruling.id();
            case SubjectDefinition subject -> subject.name();
            case Watch watch -> watch.id();
            default -> Samples.ARTICLE.id();
        };
        assertThat(EventCodec.encode(event, Samples.RECEIVED).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void the_same_event_is_encoded_as_the_same_bytes(Event event) {
        ProducerRecord<String, byte[]> first = EventCodec.encode(event, Samples.RECEIVED);
        ProducerRecord<String, byte[]> second = EventCodec.encode(event, Samples.RECEIVED);
        assertThat(first.value()).isEqualTo(second.value());
        assertThat(first.headers()).isEqualTo(second.headers());
    }

    @Test
    void an_event_is_a_cloud_event_in_binary_mode() {
        ProducerRecord<String, byte[]> message = EventCodec.encode(Samples.CLAIM, Samples.RECEIVED);

        assertThat(message.topic()).isEqualTo("hearsay.claims.v1");
        assertThat(Samples.headers(message))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", Samples.CLAIM.id() + ".1.2.0",
                        "ce_type", "news.hearsay.claim.v1",
                        "ce_source", "/hearsay/extract",
                        "ce_subject", Samples.ARTICLE.id(),
                        "ce_time", "2025-03-04T10:15:30.123Z",
                        "ce_dataschema", "urn:hearsay:schema:claim:v1",
                        "content-type", "application/json"));
    }

    @Test
    void unknown_fields_are_ignored() {
        String json = new String(EventCodec.json(Samples.EXTRACTION), UTF_8);
        assertThat(decodedWith(Samples.EXTRACTION, json.replaceFirst("\\{", "{\"addedLater\":[1],")))
                .isEqualTo(Samples.EXTRACTION);
    }

    @Test
    void a_record_that_is_not_a_cloud_event_is_rejected() {
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>(Topics.ARTICLES, 0, 0, "key", "Hello".getBytes(UTF_8));
        assertRefused(message, "not a CloudEvent");
    }

    @Test
    void a_record_without_a_value_is_rejected() {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(Topics.ARTICLES, 0, 0, "key", null);
        assertRefused(message, "not a CloudEvent");
    }

    @Test
    void an_event_without_data_is_rejected() {
        assertRefused(Samples.EXTRACTION, null, "the event has no data");
    }

    @Test
    void an_unknown_type_is_rejected() {
        assertRefused(
                Samples.EXTRACTION,
                "ce_type",
                "news.hearsay.rumour.v1",
                "unknown event type or version: news.hearsay.rumour.v1");
    }

    @Test
    void an_unknown_version_is_rejected() {
        assertRefused(Samples.EXTRACTION, "ce_type", "news.hearsay.extraction.v2", "unknown event type or version");
    }

    @Test
    void a_content_type_other_than_json_is_rejected() {
        assertRefused(
                Samples.EXTRACTION,
                "content-type",
                "text/xml",
                "content-type must be application/json, but is text/xml");
    }

    @Test
    void a_content_type_with_parameters_is_accepted() {
        ConsumerRecord<String, byte[]> message =
                Samples.withHeader(Samples.EXTRACTION, "content-type", "application/json; charset=UTF-8");
        assertThat(EventCodec.decode(message)).isEqualTo(Samples.EXTRACTION);
    }

    @Test
    void an_unknown_version_of_cloud_events_is_rejected() {
        assertRefused(Samples.EXTRACTION, "ce_specversion", "9.9", "not a CloudEvent");
    }

    @Test
    void an_invalid_time_is_rejected() {
        assertRefused(Samples.EXTRACTION, "ce_time", "yesterday", "not a CloudEvent");
    }

    @Test
    void invalid_json_is_rejected() {
        assertRefused(Samples.EXTRACTION, "{\"articleId\":", "data does not fit news.hearsay.extraction.v1");
    }

    @Test
    void bytes_that_are_not_utf_8_are_rejected() {
        byte[] latin1 = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
        assertRefused(Samples.withData(Samples.EXTRACTION, latin1), "data does not fit news.hearsay.extraction.v1");
    }

    @Test
    void null_is_rejected() {
        assertRefused(Samples.EXTRACTION, "null", "data does not fit news.hearsay.extraction.v1");
    }

    @Test
    void text_after_the_json_is_rejected() {
        assertRefused(
                Samples.EXTRACTION, new String(EventCodec.json(Samples.EXTRACTION), UTF_8) + " x", "data does not fit");
    }

    @Test
    void a_missing_field_is_named() {
        String json = "{\"articleId\":\"a\",\"revision\":\"b\",\"claims\":0,\"attributions\":0}";
        assertRefused(Samples.EXTRACTION, json, "extractor is missing");
    }

    @Test
    void a_missing_number_is_named_and_not_read_as_zero() {
        String json = new String(EventCodec.json(Samples.EXTRACTION), UTF_8);
        assertRefused(Samples.EXTRACTION, json.replaceFirst("\"claims\":\\d+,", ""), "claims");
    }

    @Test
    void a_span_that_ends_before_it_begins_is_rejected() {
        String json = new String(EventCodec.json(Samples.CLAIM), UTF_8);
        assertRefused(
                Samples.CLAIM,
                json.replaceFirst("\"sentence\":\\{[^}]*}", "\"sentence\":{\"start\":9,\"end\":3}"),
                "a span needs 0 <= start < end, but is [9, 3)");
    }

    @Test
    void an_unknown_enum_value_is_rejected_with_a_list_of_the_known_ones() {
        String json = new String(EventCodec.json(Samples.CLAIM), UTF_8);
        assertRefused(Samples.CLAIM, json.replace("\"direct\"", "\"sung\""), "direct");
    }

    @Test
    void a_confidence_over_one_is_rejected() {
        String json = new String(EventCodec.json(Samples.ATTRIBUTION), UTF_8);
        assertRefused(
                Samples.ATTRIBUTION,
                json.replace("\"confidence\":0.9", "\"confidence\":1.1"),
                "confidence must be from 0 to 1, but is 1.1");
    }

    @Test
    void a_null_within_a_list_is_rejected() {
        String json = new String(EventCodec.json(Samples.CLAIM), UTF_8);
        assertRefused(Samples.CLAIM, json.replaceFirst("\"spans\":\\[", "\"spans\":[null,"), "spans");
    }

    private static Event decodedWith(Event event, String json) {
        return EventCodec.decode(Samples.withData(event, json.getBytes(UTF_8)));
    }

    private static void assertRefused(Event event, @Nullable String json, String reason) {
        assertRefused(Samples.withData(event, json == null ? null : json.getBytes(UTF_8)), reason);
    }

    private static void assertRefused(Event event, String header, String value, String reason) {
        assertRefused(Samples.withHeader(event, header, value), reason);
    }

    private static void assertRefused(ConsumerRecord<String, byte[]> message, String reason) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> EventCodec.decode(message))
                .withMessageContaining(reason);
    }
}
