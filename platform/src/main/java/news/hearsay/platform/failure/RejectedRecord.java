package news.hearsay.platform.failure;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that can never be processed.
 *
 * @param message the record as it was read
 * @param reason the label of its dead letter
 * @param failure what processing it threw
 */
public record RejectedRecord(ConsumerRecord<byte[], byte[]> message, Reason reason, Throwable failure) {}
