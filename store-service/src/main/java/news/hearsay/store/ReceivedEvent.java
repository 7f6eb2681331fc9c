package news.hearsay.store;

import news.hearsay.events.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event, and the record that it was decoded from. */
record ReceivedEvent(ConsumerRecord<byte[], byte[]> message, Event event) {}
