package news.hearsay.store;

import news.hearsay.platform.failure.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that will never be stored, and why. */
record Poison(ConsumerRecord<byte[], byte[]> message, Reason reason, Throwable failure) {}
