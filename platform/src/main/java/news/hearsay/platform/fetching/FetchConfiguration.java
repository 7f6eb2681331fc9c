package news.hearsay.platform.fetching;

import news.hearsay.fetch.AddressCheck;
import news.hearsay.fetch.Fetcher;
import news.hearsay.fetch.GuardedPosts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by each service that fetches pages or feeds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchProperties.class)
public class FetchConfiguration {

    @Bean
    Fetcher fetcher(FetchProperties properties) {
        return new Fetcher(properties.settings());
    }

    @Bean
    GuardedPosts guardedPosts(FetchProperties properties) {
        return new GuardedPosts(properties.settings());
    }

    @Bean
    AddressCheck addressCheck(FetchProperties properties) {
        return new AddressCheck(properties.settings());
    }
}
