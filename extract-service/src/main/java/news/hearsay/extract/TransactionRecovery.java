package news.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.kafka.core.NoProducerAvailableException;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Ends the transactions that this instance has left open. Its producers keep their transactional ids over failures and
 * restarts, so the broker ends an open transaction of an earlier producer as soon as one with the same id registers.
 *
 * @param producers keeps transactional producers for reuse
 * @param count maximum number of concurrent transactions: one for each consumer
 */
record TransactionRecovery(ProducerFactory<byte[], byte[]> producers, int count) {

    /**
     * Returns once no transaction of this instance is open, except those of producers in use. An open transaction is
     * aborted, unless its commit had reached the broker: then it is committed.
     *
     * @throws RuntimeException if the broker is unavailable or refuses
     */
    void endOpen() {
        List<Producer<byte[], byte[]>> registered = new ArrayList<>(count);
        try {
            // a producer that is not in the factory's cache registers when it is created
            while (registered.size() < count) {
                registered.add(producers.createProducer());
            }
        } catch (NoProducerAvailableException _) {
            // the others are in use
        } finally {
            registered.forEach(Producer::close);
        }
    }
}
