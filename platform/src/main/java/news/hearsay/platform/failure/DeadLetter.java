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
 * A record that was put aside, as it is read from its topic of dead letters.
 *
 * @param place where the dead letter stands
 * @param since when it was put aside
 * @param reason why
 * @param words what the failure said
 * @param origin where the record stood
 * @param group the consumer group that put it aside; null if the letter does not say
 * @param leftAtOrigin whether the record was too large to be carried along: the letter is without its headers and
 *     value, which are where it stood
 * @param letter the letter itself
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

    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_STACK_TRACE = 8 * 1024;
    /**
     * What the letter's own headers and the framing take at most; texts are cut by characters, which are up to three
     * bytes each.
     */
    private static final int OWN_BYTES = 64 * 1024;

    /** The group that reads dead letters of a reason in order to send them again; its offsets tell which have been. */
    public static String replayGroup(Reason reason) {
        return "hearsay-replay-" + reason.label();
    }

    /**
     * The letter to send: to {@code <topic>.dlt}, to the partition of the same number, with the record's key, bytes and
     * headers, why it failed and where it stood. What would be too large for a dead letter stays where it stands, and
     * the letter says so.
     *
     * @param group the consumer group that read the record
     * @param failure what happened; its message goes along, so does its stack trace, up to 8 Ki characters
     */
    public static ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> message, String group, Reason reason, Throwable failure) {
        boolean fits = size(message) + OWN_BYTES <= Topics.MAX_DEAD_LETTER_BYTES;
        byte[] key = message.key() == null || message.key().length > OWN_BYTES && !fits ? null : message.key();
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
        addText(headers, DeadLetterHeaders.MESSAGE, cut(words(reason, failure), LONGEST_WORDS));
        addText(headers, DeadLetterHeaders.STACK_TRACE, cut(stackTrace(failure), LONGEST_STACK_TRACE));
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
     * The letter that stands on a topic of dead letters. What it does not tell is {@link Reason#UNKNOWN}, empty, null
     * or -1.
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
     * The record as it was, to be sent again: same topic, partition, time, key, bytes and headers. Not for one that
     * {@link #leftAtOrigin() was left at its origin}: send that again from there.
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
            case ROW_REFUSED -> "the database refuses it: " + deepest.getMessage();
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
