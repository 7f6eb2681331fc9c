package news.hearsay.ingest;

import news.hearsay.platform.kafka.KafkaPlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The ingest service: {@code POST /articles}. */
@SpringBootApplication
@EnableConfigurationProperties(IngestProperties.class)
@Import(KafkaPlatformConfiguration.class)
public class IngestApplication {

    /**
     * The application as it is to be run, by itself or beside others in one JVM. Its settings are in
     * {@code ingest.yml}, a name of its own, so that several services can stand on one class path; environment and
     * command line override them.
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
