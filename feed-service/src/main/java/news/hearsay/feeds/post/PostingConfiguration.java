package news.hearsay.feeds.post;

import java.time.Duration;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.platform.posting.IngestConnection;
import news.hearsay.platform.posting.NdjsonPosting;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostingConfiguration {

    /** Shorter than PostgreSQL allows a transaction to be idle. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Bean
    NdjsonPosting ndjsonPosting(FeedProperties settings, SslBundles bundles) {
        String key = settings.ingestKey();
        String bundle = settings.ingestBundle();
        return new NdjsonPosting(new IngestConnection(
                settings.ingest(),
                key == null || key.isBlank() ? null : key,
                TIMEOUT,
                bundle.isEmpty() ? null : bundles.getBundle(bundle).createSslContext()));
    }
}
