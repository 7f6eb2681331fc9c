package news.hearsay.coverage.subject;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How stored claims are marked when a person has changed a subject.
 *
 * @param enabled whether this builder marks stored claims. Of several builders on one database, one does so at a time
 * @param articlesPerBatch the number of articles whose claims are marked in one transaction
 * @param share the share of its time that the thread is busy, from 0.05 to 1. The rest is left to other services on the
 *     same machine
 * @param pollInterval how often changed subjects are looked for if PostgreSQL sends no notification
 * @param firstDelay the delay after the first failure. Each further one is about twice the previous one, with jitter
 * @param maxDelay the maximum delay
 */
@Validated
@ConfigurationProperties("hearsay.coverage.subjects")
record SubjectProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("200") @Min(1) @Max(10_000) int articlesPerBatch,

        @DefaultValue("0.5") @DecimalMin("0.05") @DecimalMax("1")
        double share,

        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("200ms") Duration firstDelay,
        @DefaultValue("10s") Duration maxDelay) {}
