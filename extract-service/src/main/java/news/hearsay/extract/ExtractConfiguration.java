package news.hearsay.extract;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.platform.kafka.ConsumerHealth;
import news.hearsay.platform.kafka.ConsumerStarter;
import news.hearsay.platform.kafka.ConsumerStarter.Step;
import news.hearsay.platform.kafka.DeadLetterPublisher;
import news.hearsay.platform.kafka.RecordMeters;
import news.hearsay.platform.kafka.RecordTracing;
import news.hearsay.platform.kafka.TopicCreation;
import news.hearsay.platform.subject.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.DefaultTransactionIdSuffixStrategy;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The beans of the service. */
@Configuration(proxyBeanMethods = false)
class ExtractConfiguration {

    @Bean
    AttributionExtractor attributionExtractor() {
        return AttributionExtractors.load();
    }

    @Bean
    Subjects subjects(ExtractProperties properties) {
        return new Subjects(properties.subjects());
    }

    @Bean
    RecordMeters recordMeters(MeterRegistry meters) {
        return new RecordMeters(meters, 1, 2, 4, 8, 16, 32, 64);
    }

    @Bean
    ExtractMetrics extractMetrics(RecordTracing tracing, MeterRegistry meters, RecordMeters batches) {
        return new ExtractMetrics(tracing, meters, batches);
    }

    @Bean
    ExtractionThreads extractionThreads(ExtractProperties properties) {
        return new ExtractionThreads(properties.threadCount(), properties.finishWithin());
    }

    @Bean
    LiveFirst liveFirst() {
        return new LiveFirst();
    }

    @Bean
    RecordExtractor recordExtractor(AttributionExtractor extractor, Subjects subjects) {
        return new RecordExtractor(new ArticleExtraction(extractor, subjects));
    }

    @Bean
    ArticleListener articleListener(
            LiveFirst liveFirst,
            ExtractionThreads threads,
            RecordExtractor extractor,
            KafkaOperations<byte[], byte[]> kafka,
            DeadLetterPublisher deadLetters,
            ExtractMetrics metrics) {
        return new ArticleListener(liveFirst, threads, extractor, new ExtractionPublisher(kafka, deadLetters), metrics);
    }

    @Bean
    DeadLetterPublisher deadLetterPublisher(
            KafkaOperations<byte[], byte[]> kafka,
            @Value("${spring.kafka.consumer.group-id}") String group,
            RecordTracing tracing,
            RecordMeters meters) {
        return new DeadLetterPublisher(kafka, group, tracing, meters);
    }

    @Bean
    TransactionRecovery transactionRecovery(
            ProducerFactory<byte[], byte[]> producers, @Value("${spring.kafka.listener.concurrency:1}") int consumers) {
        return new TransactionRecovery(producers, consumers);
    }

    @Bean
    AfterRollbackProcessor<Object, Object> afterRollbackProcessor(
            TransactionRecovery transactions,
            ExtractProperties properties,
            ExtractMetrics metrics,
            ObjectProvider<ConsumerStarter> starter) {
        return new SeekToCommittedProcessor(
                transactions,
                properties.retry().backOff(),
                properties.retry().maxDelay(),
                metrics,
                () -> starter.getObject().restart());
    }

    /**
     * The listener starts once the topics exist and no transaction of an earlier run of this instance is open: until
     * such a transaction has ended, the broker does not report from which offset to read.
     */
    @Bean
    ConsumerStarter consumerStarter(
            TopicCreation topics,
            TransactionRecovery transactions,
            KafkaListenerEndpointRegistry listeners,
            ConsumerHealth health,
            ExtractProperties properties) {
        return new ConsumerStarter(
                listeners,
                ArticleListener.ID,
                List.of(Step.inBackground(topics::createMissing), Step.inBackground(transactions::endOpen)),
                properties.retry().backOff(),
                health);
    }

    /** A consumer that is not authorised is retried too. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> retryAuthorizationFailures(
            ExtractProperties properties) {
        return container -> container
                .getContainerProperties()
                .setAuthExceptionRetryInterval(properties.retry().maxDelay());
    }

    /** Named {@code articles} in the health. */
    @Bean
    ConsumerHealth articlesHealthIndicator(
            KafkaListenerEndpointRegistry listeners, ApplicationEventPublisher publisher) {
        return new ConsumerHealth(listeners, ArticleListener.ID, publisher);
    }

    @Bean
    DefaultKafkaProducerFactoryCustomizer transactionalIdOfThisInstance(
            ExtractProperties properties,
            @Value("${server.port}") int port,
            @Value("${spring.kafka.listener.concurrency:1}") int consumers) {
        String configured = properties.instance();
        String instance = configured == null ? defaultInstance(port) : configured;
        return factory -> {
            factory.setTransactionIdPrefix("hearsay-extract-" + instance + "-");
            // a producer that replaces a failed one gets its transactional id, which ends the transaction left open
            factory.setTransactionIdSuffixStrategy(new DefaultTransactionIdSuffixStrategy(consumers));
            reportFencingAsFailure(factory);
            factory.setPhysicalCloseTimeout(1); // seconds: an unavailable broker must not delay the shutdown
        };
    }

    @SuppressWarnings("unchecked")
    private static void reportFencingAsFailure(DefaultKafkaProducerFactory<?, ?> factory) {
        ((DefaultKafkaProducerFactory<byte[], byte[]>) factory).addPostProcessor(new FencedProducerPostProcessor());
    }

    /** Host and port; for port 0, which means any free port, host and process id. Unique among running instances. */
    private static String defaultInstance(int port) {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return host + "-" + (port == 0 ? "p" + ProcessHandle.current().pid() : port);
    }
}
