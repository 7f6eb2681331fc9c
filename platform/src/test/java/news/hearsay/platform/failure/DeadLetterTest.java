package news.hearsay.platform.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTest {

    private static final long SENT = 1_741_083_330_123L;
    private static final byte[] NO_TEXT = {0, -1, 7};

    @Test
    void a_dead_letter_contains_the_failure_and_the_original_record() {
        ConsumerRecord<byte[], byte[]> message =
                message(NO_TEXT, new byte[] {-2, 0}, headers("ce_id", "1", "ce_id", "2"));

        DeadLetter letter = DeadLetter.read(received(
                DeadLetter.of(message, "hearsay-store", Reason.BUG, new IllegalStateException("no such row"))));

        assertThat(letter.reason()).isEqualTo(Reason.BUG);
        assertThat(letter.words()).contains("no such row");
        assertThat(letter.origin()).isEqualTo(new RecordPosition(Topics.CLAIMS, 3, 42));
        assertThat(letter.group()).isEqualTo("hearsay-store");
        assertThat(letter.leftAtOrigin()).isFalse();
        assertThat(letter.original())
                .isEqualTo(new ProducerRecord<>(
                        Topics.CLAIMS, 3, SENT, message.key(), message.value(), message.headers()));
    }

    @Test
    void a_record_without_key_and_value_is_restored_without_them() {
        DeadLetter letter = DeadLetter.read(received(DeadLetter.of(
                message(null, null, headers()), "hearsay-store", Reason.NOT_CLOUDEVENTS, new IllegalStateException())));

        assertThat(letter.original().key()).isNull();
        assertThat(letter.original().value()).isNull();
        assertThat(letter.original().headers()).isEmpty();
    }

    @Test
    void headers_of_the_record_that_look_like_those_of_a_dead_letter_are_kept() {
        Headers forged = headers(
                "kafka_dlt-original-topic",
                "elsewhere",
                "hearsay_dlt-reason",
                "unknown",
                "kafka_dlt-exception-cause-fqcn",
                "Mine");
        ConsumerRecord<byte[], byte[]> message = message(null, NO_TEXT, forged);

        DeadLetter letter = DeadLetter.read(received(DeadLetter.of(
                message,
                "hearsay-store",
                Reason.BUG,
                new IllegalStateException("outer", new RuntimeException("inner")))));

        assertThat(letter.reason()).isEqualTo(Reason.BUG);
        assertThat(letter.origin().topic()).isEqualTo(Topics.CLAIMS);
        assertThat(letter.original().headers()).isEqualTo(forged);
    }

    @Test
    void message_and_stack_trace_are_cut_to_a_maximum_length() {
        RuntimeException wordy = new RuntimeException("ä".repeat(1_000_000));

        ProducerRecord<byte[], byte[]> letter =
                DeadLetter.of(message(null, NO_TEXT, headers()), "hearsay-store", Reason.WRONG_SCHEMA, wordy);

        assertThat(text(letter, "kafka_dlt-exception-message")).hasSize(2_000).endsWith(" …");
        assertThat(text(letter, "kafka_dlt-exception-stacktrace"))
                .hasSize(8 * 1024)
                .startsWith("java.lang.RuntimeException: ä");
    }

    @Test
    void the_largest_record_fits_with_all_its_headers() {
        ConsumerRecord<byte[], byte[]> message =
                message(NO_TEXT, new byte[Topics.MAX_RECORD_BYTES], headers("ce_id", "1"));

        ProducerRecord<byte[], byte[]> letter =
                DeadLetter.of(message, "hearsay-store", Reason.WRONG_SCHEMA, new RuntimeException("no text"));

        assertThat(letter.value()).hasSize(Topics.MAX_RECORD_BYTES);
    }

    @Test
    void a_record_too_large_to_copy_is_referenced_by_its_position() {
        ConsumerRecord<byte[], byte[]> message =
                message(NO_TEXT, new byte[Topics.MAX_DEAD_LETTER_BYTES], headers("ce_id", "1"));

        DeadLetter letter = DeadLetter.read(received(
                DeadLetter.of(message, "hearsay-store", Reason.WRONG_SCHEMA, new RuntimeException("no text"))));

        assertThat(letter.leftAtOrigin()).isTrue();
        assertThat(letter.letter().value()).isNull();
        assertThat(letter.letter().key()).isEqualTo(NO_TEXT);
        assertThat(letter.origin()).isEqualTo(new RecordPosition(Topics.CLAIMS, 3, 42));
    }

    @Test
    void a_dead_letter_of_another_program_has_an_unknown_reason_and_an_original_topic() {
        DeadLetter letter =
                DeadLetter.read(received(new ProducerRecord<>("hearsay.claims.v1.dlt", 1, null, NO_TEXT, NO_TEXT)));

        assertThat(letter.reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(letter.original().topic()).isEqualTo(Topics.CLAIMS);
        assertThat(letter.original().partition()).isNull();
    }

    @Test
    void a_position_is_parsed_from_its_text_form() {
        RecordPosition origin = new RecordPosition("hearsay.claims.v1.dlt", 5, 123_456_789_012L);

        assertThat(RecordPosition.parse(origin.toString()))
                .isEqualTo(origin)
                .hasToString("hearsay.claims.v1.dlt-5@123456789012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hearsay.claims.v1", "hearsay.claims.v1-5", "hearsay.claims.v1@7", "a-b@c", "a-99999999999@1"
            })
    void an_invalid_position_is_rejected(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordPosition.parse(written))
                .withMessageContaining("TOPIC-PARTITION@OFFSET");
    }

    private static ConsumerRecord<byte[], byte[]> message(
            byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new ConsumerRecord<>(
                Topics.CLAIMS, 3, 42, SENT, TimestampType.CREATE_TIME, -1, -1, key, value, headers, Optional.empty());
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> letter) {
        return new ConsumerRecord<>(
                letter.topic(),
                letter.partition(),
                7,
                SENT,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                letter.key(),
                letter.value(),
                letter.headers(),
                Optional.empty());
    }

    private static Headers headers(String... namesAndValues) {
        RecordHeaders headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
        }
        return headers;
    }

    private static String text(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
