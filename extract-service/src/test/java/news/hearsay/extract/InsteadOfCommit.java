package news.hearsay.extract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/**
 * Replaces the commit of a transaction by an action of the producer, for example to end the process, or to commit
 * without a response.
 */
record InsteadOfCommit(Consumer<Producer<byte[], byte[]>> action) implements BeanPostProcessor {

    @Override
    @SuppressWarnings("unchecked")
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DefaultKafkaProducerFactory<?, ?> factory) {
            ((DefaultKafkaProducerFactory<byte[], byte[]>) factory).addPostProcessor(this::with);
        }
        return bean;
    }

    @SuppressWarnings("unchecked")
    private Producer<byte[], byte[]> with(Producer<byte[], byte[]> producer) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("commitTransaction")) {
                        action.accept(producer);
                        return null;
                    }
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
