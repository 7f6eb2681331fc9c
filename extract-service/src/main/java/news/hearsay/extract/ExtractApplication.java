package news.hearsay.extract;

import news.hearsay.platform.kafka.KafkaPlatformConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The extract service: consumes articles, extracts claims and attributions, and sends them as events. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(ExtractProperties.class)
@Import(KafkaPlatformConfiguration.class)
public class ExtractApplication {

    /**
     * Returns the service, not yet started. Its settings are in {@code extract.yml}, because several services with an
     * {@code application.yml} could not run from one class path.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ExtractApplication.class).properties("spring.config.name=extract");
    }

    static void main(String[] arguments) {
        builder().run(arguments);
    }
}
