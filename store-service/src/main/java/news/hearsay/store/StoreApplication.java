package news.hearsay.store;

import java.util.Arrays;
import news.hearsay.platform.kafka.KafkaPlatformConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The store service: consumes events and writes them as rows. Its settings are in {@code store.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(KafkaPlatformConfiguration.class)
public class StoreApplication {

    /**
     * Returns the service, not yet started. It can run alone or beside others in one JVM: it reads {@code store.yml}
     * and no {@code application.yml}.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(StoreApplication.class).properties("spring.config.name=store");
    }

    /** Runs the service until it is stopped; with {@code migrate} as first argument, runs only the migrations. */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("migrate")) {
            Migration.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            builder().build().run(arguments);
        }
    }
}
