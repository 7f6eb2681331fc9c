package news.hearsay.coverage;

import news.hearsay.telemetry.TelemetryConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The coverage service: joins what the store has written to threads, and shows them. Its settings stand in {@code coverage.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(TelemetryConfiguration.class)
public class CoverageApplication {

    /** The service, ready to be run on its own or beside others in one JVM: it reads {@code coverage.yml} and no {@code application.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(CoverageApplication.class).properties("spring.config.name=coverage");
    }

    /** Runs the service until it is told to stop. */
    public static void main(String... arguments) {
        builder().build().run(arguments);
    }
}
