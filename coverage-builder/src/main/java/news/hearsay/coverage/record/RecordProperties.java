package news.hearsay.coverage.record;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often outlet_record and source_record are counted.
 *
 * @param enabled whether this builder counts them. Of several builders on one database, one does so at a time. If none
 *     does, /outlets and /sources keep the counts that they have
 * @param interval the shortest time between the end of a count and the next one
 * @param share the share of its time that the builder counts at most, from 0.001 to 0.5. If a count takes long, the
 *     next one is later
 * @param timeout how long each of the two tables may take. A count that takes longer is given up, and the tables keep
 *     the counts that they have
 */
@Validated
@ConfigurationProperties("hearsay.coverage.records")
record RecordProperties(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("1m") @DurationMin(millis = 1) Duration interval,

        @DefaultValue("0.02") @DecimalMin("0.001") @DecimalMax("0.5")
        double share,

        @DefaultValue("2m") @DurationMin(millis = 1) @DurationMax(hours = 1)
        Duration timeout) {

    /** Returns how long to wait after a count that took this long. */
    Duration pauseAfter(Duration count) {
        Duration rest = Duration.ofNanos((long) (count.toNanos() * (1 / share - 1)));
        return rest.compareTo(interval) > 0 ? rest : interval;
    }
}
