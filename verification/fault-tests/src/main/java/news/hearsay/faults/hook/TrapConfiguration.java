package news.hearsay.faults.hook;

import java.nio.file.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Puts traps around a service's producers, consumers and database connections, if the harness set a trap file. */
@AutoConfiguration
@ConditionalOnProperty(TrapConfiguration.FILE)
public class TrapConfiguration {

    static final String FILE = "hearsay.faults.trap";

    /** Traps of services that use Kafka. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DefaultKafkaProducerFactoryCustomizer.class)
    static class Kafka {

        @Bean
        DefaultKafkaProducerFactoryCustomizer trappedProducers(@Value("${" + FILE + "}") Path file) {
            Trap trap = new Trap(file);
            TrapProxy trapped = new TrapProxy(
                    trap,
                    "producer",
                    Set.of("send", "sendOffsetsToTransaction", "commitTransaction"),
                    argument -> argument instanceof Callback callback ? trapped(trap, callback) : argument);
            return factory -> factory.addPostProcessor(producer -> aroundProducer(trapped, producer));
        }

        @Bean
        DefaultKafkaConsumerFactoryCustomizer trappedConsumers(@Value("${" + FILE + "}") Path file) {
            TrapProxy trapped = new TrapProxy(new Trap(file), "consumer", Set.of("commitSync", "commitAsync"));
            return factory -> factory.addPostProcessor(consumer -> aroundConsumer(trapped, consumer));
        }

        /** A send is complete when the callback receives the broker's response. */
        private static Callback trapped(Trap trap, Callback callback) {
            return (metadata, failure) -> {
                trap.passing("acknowledged:producer");
                callback.onCompletion(metadata, failure);
            };
        }

        @SuppressWarnings("unchecked") // the type parameters of the class literal are lost
        private static <K, V> Producer<K, V> aroundProducer(TrapProxy trapped, Producer<K, V> producer) {
            return trapped.around(Producer.class, producer);
        }

        @SuppressWarnings("unchecked") // the type parameters of the class literal are lost
        private static <K, V> Consumer<K, V> aroundConsumer(TrapProxy trapped, Consumer<K, V> consumer) {
            return trapped.around(Consumer.class, consumer);
        }
    }

    /** Traps of services that use the database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DelegatingDataSource.class)
    static class Database {

        @Bean
        static BeanPostProcessor trappedConnections(Environment environment) {
            Trap trap = new Trap(Path.of(environment.getRequiredProperty(FILE)));
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new TrappedDataSource(source, trap) : bean;
                }
            };
        }
    }
}
