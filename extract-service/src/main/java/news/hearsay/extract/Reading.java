package news.hearsay.extract;

import java.util.List;
import news.hearsay.platform.failure.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What came of reading one record of the articles' topic. */
sealed interface Reading {

    /**
     * the records to send, in this order
     *
     * @param words how many words the article has, as white space parts them
     */
    record Found(List<ProducerRecord<String, byte[]>> records, int words) implements Reading {}

    /** this record will never do, for the reason given */
    record Poison(ConsumerRecord<byte[], byte[]> record, Reason reason, Throwable failure) implements Reading {}
}
