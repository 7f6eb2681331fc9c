package news.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.kafka.core.NoProducerAvailableException;
import org.springframework.kafka.core.ProducerFactory;

/**
 * The transactions of this instance. Its producers keep their transactional ids over failures and restarts, so that the
 * broker ends what an earlier producer of the same id left open as soon as the next one introduces itself.
 *
 * @param producers keeps transactional producers for later use
 * @param count how many transactions run at once, at most: one for each consumer
 */
record OwnTransactions(ProducerFactory<byte[], byte[]> producers, int count) {

    /**
     * Returns once no transaction of this instance is open, except those of producers in use. What was left open is
     * aborted, unless its commit had reached the broker: then it is committed.
     *
     * @throws RuntimeException if the broker is away or refuses
     */
    void endOpen() {
        List<Producer<byte[], byte[]>> ready = new ArrayList<>(count);
        try {
            // a producer that is not among those kept for later use introduces itself here
            while (ready.size() < count) {
                ready.add(producers.createProducer());
            }
        } catch (NoProducerAvailableException _) {
            // the others are in use
        } finally {
            ready.forEach(Producer::close);
        }
    }
}
