package news.hearsay.faults.hook;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
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

/**
 * Puts traps around a service's producers, consumers and database connections, where the harness named a file for them.
 */
@AutoConfiguration
@ConditionalOnProperty(TrapConfiguration.FILE)
public class TrapConfiguration {

    static final String FILE = "hearsay.faults.trap";

    @Bean
    DefaultKafkaProducerFactoryCustomizer trappedProducers(@Value("${" + FILE + "}") Path file) {
        Trapped trapped = new Trapped(
                new Trap(file), "producer", Set.of("send", "sendOffsetsToTransaction", "commitTransaction"));
        return factory -> factory.addPostProcessor(producer -> aroundProducer(trapped, producer));
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer trappedConsumers(@Value("${" + FILE + "}") Path file) {
        Trapped trapped = new Trapped(new Trap(file), "consumer", Set.of("commitSync", "commitAsync"));
        return factory -> factory.addPostProcessor(consumer -> aroundConsumer(trapped, consumer));
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Producer<K, V> aroundProducer(Trapped trapped, Producer<K, V> producer) {
        return trapped.around(Producer.class, producer);
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Consumer<K, V> aroundConsumer(Trapped trapped, Consumer<K, V> consumer) {
        return trapped.around(Consumer.class, consumer);
    }

    /** The store alone has a database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DelegatingDataSource.class)
    static class Database {

        @Bean
        static BeanPostProcessor trappedConnections(Environment environment) {
            Trap trap = new Trap(Path.of(environment.getRequiredProperty(FILE)));
            Trapped trapped = new Trapped(trap, "database", Set.of("commit"));
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new TrappedDataSource(source, trapped) : bean;
                }
            };
        }
    }

    private static final class TrappedDataSource extends DelegatingDataSource {

        private final Trapped trapped;

        TrappedDataSource(DataSource source, Trapped trapped) {
            super(source);
            this.trapped = trapped;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return trapped.around(Connection.class, super.getConnection());
        }
    }
}
