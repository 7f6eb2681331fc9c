package news.hearsay.extract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import news.hearsay.platform.failure.RetryBackOff;
import news.hearsay.platform.subject.Subject;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the extract service.
 *
 * @param instance name of this instance in Kafka's transactional ids: unique among running instances, and the same
 *     after a restart, so that a transaction that a crash left open ends at once; default: host name and port
 * @param threads number of articles of a batch that are processed in parallel; default: the number of processors
 * @param finishWithin how long a running batch may take to finish on shutdown; after that its transaction is aborted,
 *     and its articles are processed after the next start
 * @param retry delays between retries of a transient failure
 * @param subjects the subjects that claims are matched with
 */
@Validated
@ConfigurationProperties("hearsay.extract")
record ExtractProperties(
        @Nullable String instance,
        @Nullable @Min(1) @Max(1024) Integer threads,
        @DefaultValue("4s") @DurationMin(millis = 0) Duration finishWithin,
        @DefaultValue @Valid Retry retry,
        @DefaultValue List<Subject> subjects) {

    /**
     * Delays between retries.
     *
     * @param firstDelay delay before the first retry of a transient failure, such as an unavailable broker; about
     *     doubled for each further one
     * @param maxDelay longest delay between retries, and timeout of a request to the broker after a rollback
     */
    record Retry(
            @DefaultValue("1s") @DurationMin(millis = 1) Duration firstDelay,
            @DefaultValue("30s") @DurationMin(millis = 1) Duration maxDelay) {

        RetryBackOff backOff() {
            return RetryBackOff.between(firstDelay, maxDelay);
        }
    }

    int threadCount() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
