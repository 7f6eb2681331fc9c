package news.hearsay.store;

import news.hearsay.telemetry.TelemetryConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The store service: Kafka in, rows out. Its settings stand in {@code store.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(TelemetryConfiguration.class)
public class StoreApplication {

    /** The service, ready to be run on its own or beside others in one JVM: it reads {@code store.yml} and no {@code application.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(StoreApplication.class).properties("spring.config.name=store");
    }

    public static void main(String... arguments) {
        SpringApplication application = builder().build();
        application.run(arguments);
    }
}
