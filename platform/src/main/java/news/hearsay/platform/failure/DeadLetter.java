package news.hearsay.platform.failure;

import static news.hearsay.platform.failure.DeadLetterHeaders.addNumber;
import static news.hearsay.platform.failure.DeadLetterHeaders.addText;
import static news.hearsay.platform.failure.DeadLetterHeaders.number;
import static news.hearsay.platform.failure.DeadLetterHeaders.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record of a dead-letter topic.
 *
 * @param place position of the dead letter
 * @param since time when it was sent
 * @param reason why the record could not be processed
 * @param words message of the failure
 * @param origin position of the original record
 * @param group consumer group that could not process it; null if the dead letter does not contain it
 * @param leftAtOrigin whether the record was too large to be copied: then the dead letter has neither its headers nor
 *     its value, which are at {@code origin}
 * @param letter the dead letter as read
 */
public record DeadLetter(
        RecordPosition place,
        Instant since,
        Reason reason,
        String words,
        RecordPosition origin,
        @Nullable String group,
        boolean leftAtOrigin,
        ConsumerRecord<byte[], byte[]> letter) {

    private static final int MAX_MESSAGE_LENGTH = 2_000;
    private static final int MAX_STACK_TRACE_LENGTH = 8 * 1024;
    /** Size of the added headers and the framing; texts are cut by characters, of up to three bytes each. */
    private static final int MAX_ADDED_BYTES = 64 * 1024;

    /** Returns the group that replays the dead letters of a reason; its offsets show which are replayed already. */
    public static String replayGroup(Reason reason) {
        return "hearsay-replay-" + reason.label();
    }

    /**
     * Creates the dead letter of a record. It goes to the topic {@code <topic>.dlt}, to the partition with the same
     * number, and contains the record's key, value and headers, and headers with the failure and the original position.
     * If that would be too large, it contains neither the headers nor the value of the record, and an additional header
     * marks it.
     *
     * @param group the consumer group that read the record
     * @param failure what processing the record threw; the dead letter contains its message and the first 8 Ki
     *     characters of its stack trace
     */
    public static ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> message, String group, Reason reason, Throwable failure) {
        boolean fits = size(message) + MAX_ADDED_BYTES <= Topics.MAX_DEAD_LETTER_BYTES;
        byte[] key = message.key() == null || message.key().length > MAX_ADDED_BYTES && !fits ? null : message.key();
        Headers headers = fits ? DeadLetterHeaders.copyOf(message.headers()) : new RecordHeaders();
        if (!fits) {
            addText(
                    headers,
                    DeadLetterHeaders.LEFT_AT_ORIGIN,
                    "headers and value are at the original topic, partition and offset");
        }
        addText(headers, DeadLetterHeaders.REASON, reason.label());
        addText(headers, DeadLetterHeaders.EXCEPTION, failure.getClass().getName());
        if (failure.getCause() != null) {
            addText(
                    headers,
                    DeadLetterHeaders.CAUSE,
                    failure.getCause().getClass().getName());
        }
        addText(headers, DeadLetterHeaders.MESSAGE, cut(words(reason, failure), MAX_MESSAGE_LENGTH));
        addText(headers, DeadLetterHeaders.STACK_TRACE, cut(stackTrace(failure), MAX_STACK_TRACE_LENGTH));
        addText(headers, DeadLetterHeaders.TOPIC, message.topic());
        addNumber(headers, DeadLetterHeaders.PARTITION, message.partition());
        addNumber(headers, DeadLetterHeaders.OFFSET, message.offset());
        addNumber(headers, DeadLetterHeaders.TIMESTAMP, message.timestamp());
        addText(
                headers,
                DeadLetterHeaders.TIMESTAMP_TYPE,
                message.timestampType().toString());
        addText(headers, DeadLetterHeaders.GROUP, group);
        return new ProducerRecord<>(
                Topics.deadLetters(message.topic()),
                message.partition(),
                null,
                key,
                fits ? message.value() : null,
                headers);
    }

    /**
     * Reads a record of a dead-letter topic. A missing header gives {@link Reason#UNKNOWN}, an empty text, null or -1.
     */
    public static DeadLetter read(ConsumerRecord<byte[], byte[]> letter) {
        Headers headers = letter.headers();
        String reason = text(headers, DeadLetterHeaders.REASON);
        String words = text(headers, DeadLetterHeaders.MESSAGE);
        return new DeadLetter(
                RecordPosition.of(letter),
                Instant.ofEpochMilli(letter.timestamp()),
                reason == null ? Reason.UNKNOWN : Reason.labelled(reason).orElse(Reason.UNKNOWN),
                words == null ? "" : words,
                new RecordPosition(
                        Topics.deadLettersOf(letter.topic()),
                        (int) number(headers, DeadLetterHeaders.PARTITION, Integer.BYTES),
                        number(headers, DeadLetterHeaders.OFFSET, Long.BYTES)),
                text(headers, DeadLetterHeaders.GROUP),
                headers.lastHeader(DeadLetterHeaders.LEFT_AT_ORIGIN) != null,
                letter);
    }

    /**
     * Returns the original record, to be sent again: the same topic, partition, timestamp, key, value and headers. If
     * it was {@link #leftAtOrigin() left at its origin}, read it from there instead.
     */
    public ProducerRecord<byte[], byte[]> original() {
        long timestamp = number(letter.headers(), DeadLetterHeaders.TIMESTAMP, Long.BYTES);
        return new ProducerRecord<>(
                origin.topic(),
                origin.partition() < 0 ? null : origin.partition(),
                timestamp < 0 ? null : timestamp,
                letter.key(),
                letter.value(),
                DeadLetterHeaders.without(letter.headers()));
    }

    private static long size(ConsumerRecord<byte[], byte[]> message) {
        long bytes = (message.key() == null ? 0 : message.key().length)
                + (message.value() == null ? 0L : message.value().length);
        for (Header header : message.headers()) {
            bytes += header.key().length() * 3L + 10 + (header.value() == null ? 0 : header.value().length);
        }
        return bytes;
    }

    private static String words(Reason reason, Throwable failure) {
        Throwable deepest = failure;
        for (int depth = 0; deepest.getCause() != null && depth < 50; depth++) {
            deepest = deepest.getCause();
        }
        return switch (reason) {
            case ROW_REFUSED -> "the database rejects it: " + deepest.getMessage();
            case BUG -> deepest.toString();
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }

    private static String stackTrace(Throwable failure) {
        StringWriter written = new StringWriter();
        failure.printStackTrace(new PrintWriter(written));
        return written.toString();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 2) + " …";
    }
}
