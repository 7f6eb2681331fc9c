package news.hearsay.coverage.publish;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How states of threads are published.
 *
 * @param publish whether changed threads are published on hearsay.threads.v1. If not, the changes are discarded; after
 *     it is switched on, a rebuild publishes all threads
 * @param pollInterval how often the publisher looks for changed threads if PostgreSQL sends no notification
 * @param firstDelay the delay after the first failure. Each further one is about twice the previous one, with jitter
 * @param maxDelay the maximum delay
 */
@Validated
@ConfigurationProperties("hearsay.coverage.threads")
record ThreadTopicProperties(
        @DefaultValue("true") boolean publish,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("200ms") Duration firstDelay,
        @DefaultValue("10s") Duration maxDelay) {}
