package news.hearsay.benchmarks.peers;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The peer of NDJSON: sends lines to Kafka as fast as its producer takes them, as Kafka's own tool
 * {@code kafka-producer-perf-test} does.
 */
final class ProducerTool {

    private final Producer<byte[], byte[]> producer;

    ProducerTool(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Sends lines and waits until Kafka has acknowledged all. Returns how many it has acknowledged. */
    long send(List<byte[]> articles, int lines) {
        AtomicLong acknowledged = new AtomicLong();
        for (int line = 0; line < lines; line++) {
            var _ = producer.send(
                    new ProducerRecord<>(PeerTopic.NAME, articles.get(line % articles.size())), (_, failure) -> {
                        if (failure == null) {
                            acknowledged.incrementAndGet();
                        }
                    });
        }
        producer.flush();
        return acknowledged.get();
    }
}
