package news.hearsay.web.publish;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the producer. The broker's address and the login are settings of {@code spring.kafka}; the guarantees
 * behind a 202 are fixed here, so no setting can weaken them.
 */
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

    private static final int CLOSE_SECONDS = 5;

    @Bean
    DefaultKafkaProducerFactoryCustomizer acknowledgedByAllReplicas() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true);
        return factory -> {
            factory.updateConfigs(settings);
            factory.setPhysicalCloseTimeout(CLOSE_SECONDS);
        };
    }
}
