package news.hearsay.extract;

import java.util.List;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Takes articles batch by batch. The container begins a transaction before each call, and commits it with the batch's
 * offsets after; if the call throws, nothing of the batch is seen, and the batch comes again.
 */
class ArticleListener {

    static final String ID = "articles";

    private final ReadingThreads threads;
    private final ArticleReader reader;
    private final ExtractionPublisher publisher;
    private final Watch watch;

    ArticleListener(ReadingThreads threads, ArticleReader reader, ExtractionPublisher publisher, Watch watch) {
        this.threads = threads;
        this.reader = reader;
        this.publisher = publisher;
        this.watch = watch;
    }

    @KafkaListener(id = ID, idIsGroup = false, autoStartup = "false", topics = Topics.ARTICLES)
    void onArticles(List<ConsumerRecord<byte[], byte[]>> batch) {
        watch.began(batch.size());
        // all are read before the first is sent, so that Kafka's transaction, which begins with the first, is short
        publisher.publish(threads.each(batch, message -> watch.over(message, () -> reader.read(message))));
    }
}
