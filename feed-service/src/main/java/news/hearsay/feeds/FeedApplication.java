package news.hearsay.feeds;

import java.time.Clock;
import news.hearsay.formats.read.DocumentReader;
import news.hearsay.formats.read.FeedReader;
import news.hearsay.platform.access.AccessConfiguration;
import news.hearsay.platform.fetching.FetchConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The feed service. Its settings are in {@code feed-service.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({FetchConfiguration.class, AccessConfiguration.class})
public class FeedApplication {

    /**
     * Returns the application, configured by {@code feed-service.yml} so that it can share a class path with the other
     * services.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(FeedApplication.class).properties("spring.config.name=feed-service");
    }

    /** Runs the service until the process is stopped. */
    public static void main(String... arguments) {
        builder().build().run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FeedReader feedReader(Clock clock) {
        return new FeedReader(clock);
    }

    @Bean
    DocumentReader documentReader(Clock clock) {
        return new DocumentReader(clock);
    }
}
