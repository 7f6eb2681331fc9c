package news.hearsay.extract;

import news.hearsay.platform.kafka.KafkaTelemetryConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Reads articles, finds who said what in them, and sends what it found. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(ExtractProperties.class)
@Import(KafkaTelemetryConfiguration.class)
public class ExtractApplication {

    /**
     * The service, not yet started. It is configured by {@code extract.yml}: an {@code application.yml} would meet
     * those of the other services where all run from one class path.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ExtractApplication.class).properties("spring.config.name=extract");
    }

    static void main(String[] arguments) {
        builder().run(arguments);
    }
}
