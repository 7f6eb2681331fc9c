package news.hearsay.platform.failure;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record of a dead-letter topic that is no dead letter: it states that somebody has discarded one on the same
 * partition.
 *
 * @param place position of the discarded dead letter
 * @param by who discarded it
 * @param why the reason that was given
 */
public record Discard(RecordPosition place, String by, String why) {

    /** Whether a record of a dead-letter topic is a discard. */
    public static boolean isOne(ConsumerRecord<byte[], byte[]> message) {
        return message.headers().lastHeader(DeadLetterHeaders.DISCARDED) != null;
    }

    /** Reads a record for which {@link #isOne} is true. */
    public static Discard read(ConsumerRecord<byte[], byte[]> message) {
        Headers headers = message.headers();
        long offset = DeadLetterHeaders.number(headers, DeadLetterHeaders.DISCARDED, Long.BYTES);
        String by = DeadLetterHeaders.text(headers, DeadLetterHeaders.DISCARDED_BY);
        String why = DeadLetterHeaders.text(headers, DeadLetterHeaders.DISCARDED_WHY);
        return new Discard(
                new RecordPosition(message.topic(), message.partition(), offset),
                by == null ? "" : by,
                why == null ? "" : why);
    }

    /** The record that states it, without key and value. */
    public ProducerRecord<byte[], byte[]> toRecord() {
        Headers headers = new RecordHeaders();
        DeadLetterHeaders.addNumber(headers, DeadLetterHeaders.DISCARDED, place.offset());
        DeadLetterHeaders.addText(headers, DeadLetterHeaders.DISCARDED_BY, by);
        DeadLetterHeaders.addText(headers, DeadLetterHeaders.DISCARDED_WHY, why);
        return new ProducerRecord<>(place.topic(), place.partition(), null, null, null, headers);
    }
}
