package news.hearsay.benchmarks.overload;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Ids;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The peer: Kafka's own producer without HTTP, which sends the same events with the same acknowledgements. */
final class RawProducer {

    private static final int UNDER_WAY = 1000;

    private RawProducer() {}

    /** Sends articles for some time. Returns the acknowledged records per second. */
    static double rate(
            String bootstrapServers,
            NumberedArticles articles,
            AcknowledgedArticles acknowledged,
            String outlet,
            Duration time)
            throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                5,
                "batch.size",
                256 * 1024,
                "compression.type",
                "lz4");
        AtomicLong sent = new AtomicLong();
        Semaphore window = new Semaphore(UNDER_WAY);
        long begin = System.nanoTime();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (long number = 0; System.nanoTime() - begin < time.toNanos(); number++) {
                window.acquire();
                long mine = number;
                var _ = producer.send(
                        EventCodec.encode(article(articles, outlet, number), Instant.EPOCH), (_, failure) -> {
                            window.release();
                            if (failure == null) {
                                acknowledged.add(outlet, mine);
                                sent.incrementAndGet();
                            }
                        });
            }
        }
        return sent.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private static Article article(NumberedArticles articles, String outlet, long number) {
        String hash = Ids.contentHash(articles.title(number), articles.text(number));
        return new Article(
                articles.id(number),
                Ids.revision(hash),
                null,
                outlet,
                articles.title(number),
                null,
                null,
                Instant.EPOCH,
                "en",
                articles.text(number),
                hash);
    }
}
