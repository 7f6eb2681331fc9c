package news.hearsay.store.retention;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * Which articles are removed from the database, and how fast.
 *
 * @param keep how long an article is kept after it was last received, in days if no unit is given; at least 30 days.
 *     Older articles are removed unless something needs them; see operations.md. If it is not set, nothing is removed
 * @param interval the time between the end of a pass over all articles and the next one
 * @param articlesPerTransaction the largest number of articles that one transaction looks at
 * @param share the share of its time that a pass works at most, from 0.001 to 1; between two transactions it rests, for
 *     at least a second
 */
@Validated
@ConfigurationProperties("hearsay.store.retention")
record RetentionProperties(
        @DurationUnit(ChronoUnit.DAYS) @DurationMin(days = 30) @Nullable
        Duration keep,

        @DefaultValue("1d") @DurationMin(seconds = 1) Duration interval,

        @DefaultValue("100") @Min(1) @Max(1000) int articlesPerTransaction,

        @DefaultValue("0.1") @DecimalMin("0.001") @DecimalMax("1")
        double share) {

    /** The shortest rest, also while coverage catches up. */
    private static final Duration MIN_REST = Duration.ofSeconds(1);

    /** Returns how long to rest after a transaction that took this long. */
    Duration restAfter(Duration work) {
        Duration rest = Duration.ofNanos((long) (work.toNanos() * (1 / share - 1)));
        return rest.compareTo(MIN_REST) > 0 ? rest : MIN_REST;
    }
}
