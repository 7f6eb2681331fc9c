package news.hearsay.alerts;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How alerts are found and delivered.
 *
 * @param enabled Whether alerts are found and delivered.
 * @param pages The URL of coverage-web as readers of alerts reach it, for links.
 * @param secrets The secrets that sign webhooks, by the name that watches use, each as {@code whsec_} and Base64. A
 *     watch that names none uses the one with the name {@code default}. While a secret is replaced, both the later and
 *     the earlier one, separated by a comma: each webhook then has two signatures.
 * @param mailFrom The sender of mails.
 * @param digestTime When daily mails are sent, in UTC, such as {@code 06:00}.
 * @param maxAttempts How often a delivery is tried before it is given up.
 * @param firstDelay How long a delivery waits after the first failure. Each failure about doubles the delay.
 * @param maxDelay The longest delay between two attempts.
 * @param claimTime How long an attempt may take. After that, another instance may try.
 * @param maxConcurrent How many webhooks are sent at the same time.
 * @param maxThreadsPerBatch How many changed threads are compared with the watches in one transaction.
 * @param tick How often the service looks for changed threads and due deliveries.
 */
@Validated
@ConfigurationProperties("hearsay.alerts")
public record AlertProperties(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("http://127.0.0.1:8084") URI pages,
        @DefaultValue Map<String, String> secrets,
        @NotNull @DefaultValue("hearsay@localhost") String mailFrom,
        @NotNull @DefaultValue("06:00") LocalTime digestTime,
        @Min(1) @Max(100) @DefaultValue("15") int maxAttempts,
        @NotNull @DefaultValue("5s") Duration firstDelay,
        @NotNull @DefaultValue("1h") Duration maxDelay,
        @NotNull @DefaultValue("2m") Duration claimTime,
        @Min(1) @Max(1000) @DefaultValue("16") int maxConcurrent,
        @Min(1) @Max(10000) @DefaultValue("200") int maxThreadsPerBatch,
        @NotNull @DefaultValue("500ms") Duration tick) {

    @AssertTrue(message = "firstDelay, maxDelay, claimTime and tick must be positive, and maxDelay at least firstDelay")
    boolean isTimesUsable() {
        return firstDelay.isPositive()
                && maxDelay.compareTo(firstDelay) >= 0
                && claimTime.isPositive()
                && tick.isPositive();
    }

    /** Without the values of the secrets. */
    @Override
    public String toString() {
        return "AlertProperties[pages=%s, secrets=%s, mailFrom=%s, digestTime=%s]"
                .formatted(pages, secrets.keySet(), mailFrom, digestTime);
    }
}
