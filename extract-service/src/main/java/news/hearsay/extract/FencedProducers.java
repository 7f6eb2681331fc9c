package news.hearsay.extract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ProducerPostProcessor;

/**
 * Has it told as any other failure that a producer is fenced. The listener's container takes it for a sign that others
 * have the partitions now, and goes on after the batch. But the broker also fences a producer whose transaction took
 * too long; then the partitions are still ours, and the batch would be lost.
 */
final class FencedProducers implements ProducerPostProcessor<byte[], byte[]> {

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
                                        "the producer is fenced: its transaction was ended by the broker", fenced)
                                : e.getCause();
                    }
                });
    }
}
