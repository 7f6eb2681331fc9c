package news.hearsay.extract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import news.hearsay.extract.subject.Subject;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the extract service, under {@code hearsay.extract}.
 *
 * @param instance tells this instance from others of the service in Kafka's transactions: unique among those that run,
 *     and the same after a restart, so that a transaction that a crash left open ends at once; by default the host's
 *     name and the service's port
 * @param threads how many articles of a batch are read at once; by default one for each processor
 * @param finishWithin how long a batch may go on when the service is told to stop; past that its transaction is
 *     aborted, and the articles are read again after the next start
 * @param retryAfter the pause after a failure that will pass, such as the broker being away; about doubled each time
 * @param retryAtMost the longest such pause
 * @param partitions how many partitions a topic gets that this service must create
 * @param replicas how many brokers hold a topic that this service must create
 * @param subjects what claims are told to be about
 */
@Validated
@ConfigurationProperties("hearsay.extract")
record ExtractProperties(
        @Nullable String instance,
        @Nullable @Min(1) @Max(1024) Integer threads,
        @DefaultValue("4s") @DurationMin(millis = 0) Duration finishWithin,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration retryAfter,
        @DefaultValue("30s") @DurationMin(millis = 1) Duration retryAtMost,
        @DefaultValue("6") @Min(1) int partitions,
        @DefaultValue("1") @Min(1) short replicas,
        @DefaultValue List<Subject> subjects) {

    int threadCount() {
        return Objects.requireNonNullElseGet(threads, () -> Runtime.getRuntime().availableProcessors());
    }
}
