package news.hearsay.extract;

import java.util.List;
import java.util.Map;
import news.hearsay.platform.kafka.ConsumerHealth;
import news.hearsay.platform.kafka.ConsumerStarter;
import news.hearsay.platform.kafka.ConsumerStarter.Step;
import news.hearsay.platform.kafka.DeadLetterPublisher;
import news.hearsay.platform.kafka.RecordMeters;
import news.hearsay.platform.kafka.RecordTracing;
import news.hearsay.platform.kafka.TopicCreation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.DefaultTransactionIdSuffixStrategy;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.transaction.KafkaTransactionManager;

/**
 * The beans that read stored articles again. They share the engine and its threads with those for live articles. Their
 * consumer, their producer and its transactions are their own, so that nothing that happens to them, such as a
 * rollback, concerns live articles. None is a default candidate: beans for live articles are injected by type.
 */
@Configuration(proxyBeanMethods = false)
class RereadConfiguration {

    static final String CONTAINER_FACTORY = "rereadContainerFactory";

    private static final String PRODUCERS = "rereadProducers";
    private static final String TRANSACTIONS = "rereadTransactions";
    private static final String STARTER = "rereadStarter";

    /** One consumer, and so one transaction at a time. */
    private static final int CONSUMERS = 1;

    @Bean(name = PRODUCERS, defaultCandidate = false)
    DefaultKafkaProducerFactory<byte[], byte[]> producers(DefaultKafkaProducerFactory<byte[], byte[]> ofLiveArticles) {
        var factory =
                (DefaultKafkaProducerFactory<byte[], byte[]>) ofLiveArticles.copyWithConfigurationOverride(Map.of());
        factory.setTransactionIdPrefix(ofLiveArticles.getTransactionIdPrefix() + "reread-");
        factory.setTransactionIdSuffixStrategy(new DefaultTransactionIdSuffixStrategy(CONSUMERS));
        return factory;
    }

    @Bean(name = TRANSACTIONS, defaultCandidate = false)
    TransactionRecovery transactions(@Qualifier(PRODUCERS) DefaultKafkaProducerFactory<byte[], byte[]> producers) {
        return new TransactionRecovery(producers, CONSUMERS);
    }

    @Bean
    RereadListener rereadListener(
            LiveFirst liveFirst,
            ExtractionThreads threads,
            RecordExtractor extractor,
            @Qualifier(PRODUCERS) DefaultKafkaProducerFactory<byte[], byte[]> producers,
            @Value("${spring.kafka.consumer.group-id}-reread") String group,
            RecordTracing tracing,
            RecordMeters meters,
            ExtractMetrics metrics) {
        KafkaTemplate<byte[], byte[]> kafka = new KafkaTemplate<>(producers);
        return new RereadListener(
                liveFirst,
                threads,
                extractor,
                new ExtractionPublisher(kafka, new DeadLetterPublisher(kafka, group, tracing, meters)),
                metrics);
    }

    @Bean(name = CONTAINER_FACTORY, defaultCandidate = false)
    ConcurrentKafkaListenerContainerFactory<Object, Object> containerFactory(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
            ConsumerFactory<Object, Object> consumers,
            @Qualifier(PRODUCERS) DefaultKafkaProducerFactory<byte[], byte[]> producers,
            @Qualifier(TRANSACTIONS) TransactionRecovery transactions,
            ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> customizer,
            ExtractProperties properties,
            ExtractMetrics metrics,
            @Qualifier(STARTER) ObjectProvider<ConsumerStarter> starter) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        factory.setConcurrency(CONSUMERS);
        factory.getContainerProperties().setKafkaAwareTransactionManager(new KafkaTransactionManager<>(producers));
        factory.setContainerCustomizer(customizer);
        factory.setAfterRollbackProcessor(new SeekToCommittedProcessor(
                transactions,
                properties.retry().backOff(),
                properties.retry().maxDelay(),
                metrics,
                () -> starter.getObject().restart()));
        return factory;
    }

    /** The service is ready without this listener: it has no part in the readiness. */
    @Bean(name = STARTER, defaultCandidate = false)
    ConsumerStarter starter(
            TopicCreation topics,
            @Qualifier(TRANSACTIONS) TransactionRecovery transactions,
            KafkaListenerEndpointRegistry listeners,
            ApplicationEventPublisher publisher,
            ExtractProperties properties) {
        TopicCreation rereads = topics.forRereads();
        return new ConsumerStarter(
                listeners,
                RereadListener.ID,
                List.of(Step.inBackground(rereads::createMissing), Step.inBackground(transactions::endOpen)),
                properties.retry().backOff(),
                new ConsumerHealth(listeners, RereadListener.ID, publisher));
    }
}
