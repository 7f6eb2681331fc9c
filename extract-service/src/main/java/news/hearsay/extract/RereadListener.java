package news.hearsay.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Consumes stored articles that are to be read again, as {@link ArticleListener} consumes live ones, but in a group, in
 * transactions and at a pace of its own: one article at a time, and only while no live article is processed.
 */
class RereadListener {

    static final String ID = "rereads";

    /**
     * The number of articles in one transaction, at most: more than are sent at a time, so that all revisions of an
     * article are read in the same one.
     */
    private static final String MAX_BATCH = "max.poll.records=250";

    /** Such a batch may wait before each article, and have large ones: half an hour. */
    private static final String MAX_BATCH_TIME = "max.poll.interval.ms=1800000";

    /** How long an article waits for live ones, so that a service that is never idle reads some again, too. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);

    private final LiveFirst liveFirst;
    private final ExtractionThreads threads;
    private final RecordExtractor extractor;
    private final ExtractionPublisher publisher;
    private final ExtractMetrics metrics;

    RereadListener(
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

    @KafkaListener(
            id = ID,
            groupId = "${spring.kafka.consumer.group-id}-reread",
            clientIdPrefix = RereadInstance.CLIENT_PREFIX + "#{@attributionExtractor.identity().version()}",
            containerFactory = RereadConfiguration.CONTAINER_FACTORY,
            autoStartup = "false",
            topics = Topics.REREADS,
            properties = {MAX_BATCH, MAX_BATCH_TIME})
    void onRereads(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<ExtractionResult> results = new ArrayList<>(batch.size());
        for (ConsumerRecord<byte[], byte[]> message : batch) {
            awaitIdle();
            results.addAll(threads.map(
                    List.of(message), article -> metrics.measure(article, () -> extractor.extract(article))));
        }
        publisher.publish(results);
        metrics.reread(results);
    }

    private void awaitIdle() {
        try {
            liveFirst.awaitIdle(MAX_WAIT);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
