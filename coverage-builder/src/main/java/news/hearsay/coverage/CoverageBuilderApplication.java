package news.hearsay.coverage;

import java.util.Arrays;
import news.hearsay.coverage.assembly.Rebuild;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The coverage builder: computes identities, threads, reports, origins and counts from the rows that the store has
 * written. Its settings are in {@code coverage-builder.yml}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CoverageBuilderApplication {

    /**
     * The service, to run alone or with other services in one JVM. It reads {@code coverage-builder.yml} instead of
     * {@code application.yml}.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(CoverageBuilderApplication.class)
                .properties("spring.config.name=coverage-builder");
    }

    /**
     * Runs the service until the process is stopped. With {@code rebuild} as first argument, recomputes all coverage
     * instead.
     */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("rebuild")) {
            Rebuild.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            builder().build().run(arguments);
        }
    }
}
