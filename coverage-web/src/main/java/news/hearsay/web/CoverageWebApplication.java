package news.hearsay.web;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * The coverage web service: serves the pages and the API. It is read-only. Its settings are in
 * {@code coverage-web.yml}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CoverageWebApplication {

    /**
     * Returns the application, configured by {@code coverage-web.yml} so that it can share a class path with the other
     * services.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(CoverageWebApplication.class).properties("spring.config.name=coverage-web");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Runs the service until the process is stopped. */
    public static void main(String... arguments) {
        builder().build().run(arguments);
    }
}
