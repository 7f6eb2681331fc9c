package news.hearsay.extract;

import java.util.List;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Consumes articles in batches. The container begins a transaction before each call, and commits it with the batch's
 * offsets afterwards. If the call throws, the transaction is aborted and the batch is delivered again.
 */
class ArticleListener {

    static final String ID = "articles";

    private final LiveFirst liveFirst;
    private final ExtractionThreads threads;
    private final RecordExtractor extractor;
    private final ExtractionPublisher publisher;
    private final ExtractMetrics metrics;

    ArticleListener(
            LiveFirst liveFirst,
            ExtractionThreads threads,
            RecordExtractor extractor,
            ExtractionPublisher publisher,
            ExtractMetrics metrics) {
        this.liveFirst = liveFirst;
        this.threads = threads;
        this.extractor = extractor;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    @KafkaListener(id = ID, idIsGroup = false, autoStartup = "false", topics = Topics.ARTICLES)
    void onArticles(List<ConsumerRecord<byte[], byte[]>> batch) {
        metrics.batchReceived(batch.size());
        // extract from all before the first send: Kafka's transaction begins with that, and should be short
        liveFirst.process(() -> publisher.publish(
                threads.map(batch, message -> metrics.measure(message, () -> extractor.extract(message)))));
    }
}
