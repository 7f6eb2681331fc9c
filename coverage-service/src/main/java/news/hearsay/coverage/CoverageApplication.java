package news.hearsay.coverage;

import java.util.Arrays;
import news.hearsay.coverage.build.Rebuild;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The coverage service: joins what the store has written to threads, and shows them. Its settings stand in {@code coverage.yml}. It has no
 * part in Kafka, so that of telemetry's beans, which are for those that have, it needs none.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CoverageApplication {

    /** The service, ready to be run on its own or beside others in one JVM: it reads {@code coverage.yml} and no {@code application.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(CoverageApplication.class).properties("spring.config.name=coverage");
    }

    /** Runs the service until it is told to stop; with {@code rebuild} as first argument, computes all of coverage again instead. */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("rebuild")) {
            Rebuild.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            builder().build().run(arguments);
        }
    }
}
