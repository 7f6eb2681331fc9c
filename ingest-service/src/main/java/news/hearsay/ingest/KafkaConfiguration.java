package news.hearsay.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import news.hearsay.events.Topics;
import news.hearsay.platform.kafka.RecordTracing;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Configures the Kafka clients. The broker's address and the login are settings of {@code spring.kafka}; the guarantees
 * behind a 202 are fixed here, so no setting can weaken them.
 */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    private static final int CLOSE_SECONDS = 5;
    /**
     * The producer's send buffer; much smaller than the heap. The service holds fewer bytes than this at the same time,
     * so a send never waits for the buffer while the broker responds.
     */
    private static final int BUFFER_BYTES = 32 * 1024 * 1024;

    private static final Duration LINGER = Duration.ofMillis(5);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DefaultKafkaProducerFactoryCustomizer producerSettings(IngestProperties properties) {
        IngestProperties.Kafka kafka = properties.kafka();
        Map<String, Object> settings = Map.ofEntries(
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(kafka.deliveryTimeout())),
                Map.entry(
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        millis(kafka.deliveryTimeout().minus(LINGER).dividedBy(2))),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(kafka.connectTimeout())),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500),
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, millis(LINGER)),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"));
        return factory -> {
            factory.updateConfigs(settings);
            factory.setPhysicalCloseTimeout(CLOSE_SECONDS);
        };
    }

    /** Where traces are collected, each article has a span, whose traceparent goes with the record. */
    @Bean
    InitializingBean spansOfArticles(KafkaTemplate<String, byte[]> kafka, RecordTracing tracing) {
        return () -> kafka.setObservationEnabled(tracing.isOn());
    }

    @Bean
    KafkaAdmin kafkaAdmin(KafkaProperties spring, KafkaConnectionDetails connection, IngestProperties properties) {
        Map<String, Object> settings = new HashMap<>(spring.buildAdminProperties());
        int timeout = millis(properties.kafka().connectTimeout());
        settings.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        SslBundle bundle = connection.getAdmin().getSslBundle();
        if (bundle != null) {
            // As Spring Boot does for the clients that it creates itself.
            settings.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
            settings.put(SslBundle.class.getName(), bundle);
        }
        KafkaAdmin admin = new KafkaAdmin(settings);
        // The startup must not wait for an unavailable broker; ArticleTopics creates the topics.
        admin.setAutoCreate(false);
        // Otherwise the first send would request the cluster id from the broker, to add it to a span.
        admin.setClusterId("");
        admin.setOperationTimeout(
                Math.toIntExact(Math.max(1, properties.kafka().connectTimeout().toSeconds())));
        return admin;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
