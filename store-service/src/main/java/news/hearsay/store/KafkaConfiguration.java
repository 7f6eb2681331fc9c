package news.hearsay.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.hearsay.platform.kafka.ConsumerHealth;
import news.hearsay.platform.kafka.ConsumerStarter;
import news.hearsay.platform.kafka.ConsumerStarter.Step;
import news.hearsay.platform.kafka.DeadLetterPublisher;
import news.hearsay.platform.kafka.RecordMeters;
import news.hearsay.platform.kafka.RecordTracing;
import news.hearsay.platform.kafka.TopicCreation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;

/** The beans that settings alone do not configure; Spring Boot creates the others from {@code store.yml}. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    @Bean
    RecordMeters recordMeters(MeterRegistry meters) {
        return new RecordMeters(meters, 1, 10, 50, 100, 250, 500, 1000);
    }

    @Bean
    DeadLetterPublisher deadLetterPublisher(
            KafkaOperations<byte[], byte[]> kafka,
            @Value("${spring.kafka.consumer.group-id}") String group,
            RecordTracing tracing,
            RecordMeters meters) {
        return new DeadLetterPublisher(kafka, group, tracing, meters);
    }

    /** Named {@code consumption} in the health. */
    @Bean
    ConsumerHealth consumptionHealthIndicator(
            KafkaListenerEndpointRegistry listeners, ApplicationEventPublisher publisher) {
        return new ConsumerHealth(listeners, EventBatchListener.ID, publisher);
    }

    /** The listener starts once the tables and the topics exist. If the database answers, so do the tables at once. */
    @Bean
    ConsumerStarter consumerStarter(
            DatabaseSchema schema,
            TopicCreation topics,
            KafkaListenerEndpointRegistry listeners,
            ConsumerHealth health,
            StoreProperties properties) {
        return new ConsumerStarter(
                listeners,
                EventBatchListener.ID,
                List.of(Step.triedFirst(schema::prepare), Step.inBackground(topics::createMissing)),
                properties.retry().backOff(),
                health);
    }

    /**
     * Redelivers a failed batch until it succeeds. Meanwhile the consumer is paused but polls, so it keeps its
     * partitions. Records that can never be stored have gone to the dead-letter topics before.
     */
    @Bean
    CommonErrorHandler retryWithoutEnd(StoreProperties properties) {
        DefaultErrorHandler handler = new DefaultErrorHandler(properties.retry().backOff());
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    /** A running batch may finish within the time that the shutdown has; a consumer that is not authorised retries. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> stopAndRetry(
            StoreProperties properties,
            @Value("${spring.lifecycle.timeout-per-shutdown-phase}") Duration shutdownTimeout) {
        return container -> {
            container.getContainerProperties().setShutdownTimeout(shutdownTimeout.toMillis());
            container
                    .getContainerProperties()
                    .setAuthExceptionRetryInterval(properties.retry().maxDelay());
        };
    }
}
