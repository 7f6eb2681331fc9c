package news.hearsay.extract;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import news.hearsay.events.Topics;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.subject.Subjects;
import news.hearsay.platform.failure.RetryBackOff;
import news.hearsay.platform.kafka.RecordTracing;
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
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.util.backoff.BackOff;

/** Joins the parts of the service. */
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
    Watch watch(RecordTracing tracing, MeterRegistry meters) {
        return new Watch(tracing, meters);
    }

    @Bean
    ReadingThreads readingThreads(ExtractProperties properties) {
        return new ReadingThreads(properties.threadCount(), properties.finishWithin());
    }

    @Bean
    ArticleListener articleListener(
            ReadingThreads threads,
            AttributionExtractor extractor,
            Subjects subjects,
            KafkaOperations<byte[], byte[]> kafka,
            DeadLetters deadLetters,
            Watch watch) {
        return new ArticleListener(
                threads, new ArticleReader(extractor, subjects), new ExtractionPublisher(kafka, deadLetters), watch);
    }

    @Bean
    DeadLetters deadLetters(
            KafkaOperations<byte[], byte[]> kafka,
            @Value("${spring.kafka.consumer.group-id}") String group,
            Watch watch) {
        return new DeadLetters(kafka, group, watch);
    }

    @Bean
    OwnTransactions ownTransactions(
            ProducerFactory<byte[], byte[]> producers, @Value("${spring.kafka.listener.concurrency:1}") int consumers) {
        return new OwnTransactions(producers, consumers);
    }

    @Bean
    AfterRollbackProcessor<Object, Object> afterRollbackProcessor(
            OwnTransactions transactions,
            ExtractProperties properties,
            Watch watch,
            ObjectProvider<ConsumptionStarter> starter) {
        return new Rewinding(
                transactions,
                pauses(properties),
                properties.retryAtMost(),
                watch,
                () -> starter.getObject().startAnew());
    }

    @Bean
    ConsumptionStarter consumptionStarter(
            KafkaAdmin admin,
            OwnTransactions transactions,
            KafkaListenerEndpointRegistry listeners,
            ExtractProperties properties) {
        return new ConsumptionStarter(
                admin,
                Topics.definitions(properties.partitions(), properties.replicas()),
                transactions,
                listeners,
                pauses(properties));
    }

    private static BackOff pauses(ExtractProperties properties) {
        return RetryBackOff.between(properties.retryAfter(), properties.retryAtMost());
    }

    /** A broker that does not let us read yet is asked again. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> refusalsAreWaitedOut(
            ExtractProperties properties) {
        return container -> container.getContainerProperties().setAuthExceptionRetryInterval(properties.retryAtMost());
    }

    @Bean
    ListenerHealth articlesHealthIndicator(
            KafkaListenerEndpointRegistry listeners, ApplicationEventPublisher publisher) {
        return new ListenerHealth(listeners, publisher);
    }

    @Bean
    DefaultKafkaProducerFactoryCustomizer transactionsOfThisInstance(
            ExtractProperties properties,
            @Value("${server.port}") int port,
            @Value("${spring.kafka.listener.concurrency:1}") int consumers) {
        String instance = properties.instance() == null ? defaultInstance(port) : properties.instance();
        return factory -> {
            factory.setTransactionIdPrefix("hearsay-extract-" + instance + "-");
            // a producer that replaces one that failed gets its transactional id, so that what that one left open ends
            factory.setTransactionIdSuffixStrategy(new DefaultTransactionIdSuffixStrategy(consumers));
            fencingIsAFailure(factory);
            factory.setPhysicalCloseTimeout(1); // seconds; a broker that is away must not hold up the stop
        };
    }

    @SuppressWarnings("unchecked")
    private static void fencingIsAFailure(DefaultKafkaProducerFactory<?, ?> factory) {
        ((DefaultKafkaProducerFactory<byte[], byte[]>) factory).addPostProcessor(new FencedProducers());
    }

    /** Two instances on one host can't have one port; on port 0, which is any, the process tells them apart. */
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
