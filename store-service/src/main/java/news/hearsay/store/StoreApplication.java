package news.hearsay.store;

import java.util.Arrays;
import news.hearsay.platform.kafka.KafkaTelemetryConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The store service: Kafka in, rows out. Its settings stand in {@code store.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(KafkaTelemetryConfiguration.class)
public class StoreApplication {

    /**
     * The service, ready to be run on its own or beside others in one JVM: it reads {@code store.yml} and no
     * {@code application.yml}.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(StoreApplication.class).properties("spring.config.name=store");
    }

    /** Runs the service until it is told to stop; with {@code migrate} as first argument, only the migrations. */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("migrate")) {
            Migration.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            builder().build().run(arguments);
        }
    }
}
