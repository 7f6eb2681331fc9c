package news.hearsay.extract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ProducerPostProcessor;

/**
 * Makes a producer report that it is fenced as an ordinary failure. The listener's container takes a
 * {@link ProducerFencedException} as a sign that other consumers have the partitions now, and goes on after the batch.
 * But the broker also fences a producer whose transaction took too long; then this consumer still has the partitions,
 * and the batch would be lost.
 */
final class FencedProducerPostProcessor implements ProducerPostProcessor<byte[], byte[]> {

    @Override
    @SuppressWarnings("unchecked")
    public Producer<byte[], byte[]> apply(Producer<byte[], byte[]> producer) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof ProducerFencedException fenced
                                ? new KafkaException(
                                        "the broker has ended the transaction and fenced the producer", fenced)
                                : e.getCause();
                    }
                });
    }
}
