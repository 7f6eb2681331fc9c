package news.hearsay.alerts;

import java.time.Clock;
import news.hearsay.platform.fetching.FetchConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The alert service. Its settings are in {@code alert-service.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(FetchConfiguration.class)
public class AlertApplication {

    /**
     * Returns the application, configured by {@code alert-service.yml} so that it can share a class path with the other
     * services.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(AlertApplication.class).properties("spring.config.name=alert-service");
    }

    /** Runs the service until the process is stopped. */
    public static void main(String... arguments) {
        builder().build().run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
