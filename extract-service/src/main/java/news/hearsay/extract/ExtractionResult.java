package news.hearsay.extract;

import java.util.List;
import news.hearsay.platform.failure.RejectedRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The result of processing one record of the articles topic. */
sealed interface ExtractionResult {

    /**
     * The article was processed.
     *
     * @param records the records to send, in this order
     * @param words number of words of the article, separated by white space
     */
    record Extracted(List<ProducerRecord<String, byte[]>> records, int words) implements ExtractionResult {}

    /** The record can never be processed. */
    record Rejected(RejectedRecord rejected) implements ExtractionResult {}
}
