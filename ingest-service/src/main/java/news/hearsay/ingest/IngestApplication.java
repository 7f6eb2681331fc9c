package news.hearsay.ingest;

import news.hearsay.platform.access.AccessConfiguration;
import news.hearsay.platform.fetching.FetchConfiguration;
import news.hearsay.platform.kafka.KafkaPlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * The ingest service. It accepts articles at {@code POST /articles}, fetches them from links at {@code POST /links},
 * and publishes them to Kafka.
 */
@SpringBootApplication
@EnableConfigurationProperties({IngestProperties.class, LinkProperties.class})
@Import({KafkaPlatformConfiguration.class, FetchConfiguration.class, AccessConfiguration.class})
public class IngestApplication {

    /**
     * The application, to run by itself or beside other services in one JVM. Its configuration file has a name of its
     * own, {@code ingest.yml}, since several services can be on one class path.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(IngestApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=ingest");
    }

    public static void main(String[] arguments) {
        SpringApplication application = builder().build();
        application.run(arguments);
    }
}
