package news.hearsay.feeds.post;

import java.time.Duration;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.platform.posting.IngestConnection;
import news.hearsay.platform.posting.NdjsonPosting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostingConfiguration {

    /** Shorter than PostgreSQL allows a transaction to be idle. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Bean
    NdjsonPosting ndjsonPosting(FeedProperties settings) {
        String key = settings.ingestKey();
        return new NdjsonPosting(
                new IngestConnection(settings.ingest(), key == null || key.isBlank() ? null : key, TIMEOUT));
    }
}
