package news.hearsay.benchmarks.peers;

import java.util.List;
import java.util.Map;
import news.hearsay.platform.kafka.TopicCreation;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of the peers and the producer that writes it, with the settings of the ingest service. */
final class PeerTopic {

    static final String NAME = "peer.articles";

    private static final int PARTITIONS = 6;
    private static final int ATTEMPTS = 10;

    private PeerTopic() {}

    /** Creates this topic and those of Hearsay, as soon as the broker responds. */
    static void createAll(String servers) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
                TopicCreation.createMissing(admin, TopicCreation.definitions(PARTITIONS, (short) 1));
                admin.createTopics(List.of(new NewTopic(NAME, PARTITIONS, (short) 1)))
                        .all()
                        .get();
                return;
            } catch (KafkaException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(1000);
            }
        }
    }

    /** Returns a producer without keys, which waits for all in-sync replicas. */
    static Producer<byte[], byte[]> producer(String servers, String compression) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        5,
                        "batch.size",
                        256 * 1024,
                        "compression.type",
                        compression),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
