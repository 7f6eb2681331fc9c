package news.hearsay.store;

import java.util.Map;
import news.hearsay.platform.failure.RetryBackOff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;

/** What is not told by settings alone; Spring Boot makes the rest from {@code store.yml}. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    /**
     * Brings a batch that failed again and again, without end. Meanwhile the consumer is paused but goes on polling, so
     * that it keeps its partitions. Records that will never do have been dead-lettered before.
     */
    @Bean
    CommonErrorHandler waitingErrorHandler(StoreProperties settings) {
        DefaultErrorHandler handler =
                new DefaultErrorHandler(RetryBackOff.between(settings.firstWait(), settings.longestWait()));
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> gracefulStop(
            StoreProperties settings) {
        return container -> {
            container
                    .getContainerProperties()
                    .setShutdownTimeout(settings.stopWithin().toMillis());
            container.getContainerProperties().setAuthExceptionRetryInterval(settings.longestWait());
        };
    }
}
