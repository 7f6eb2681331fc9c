package news.hearsay.feeds;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How feeds are polled, and where their articles are posted.
 *
 * @param enabled Whether feeds are polled. The API answers in any case.
 * @param ingest The base URL of ingest.
 * @param ingestKey The API key to post with. Empty posts without one.
 * @param ingestBundle The SSL bundle ({@code spring.ssl.bundle}) whose trust store verifies ingest's certificate. Empty
 *     for the authorities that the JVM trusts.
 * @param minimumInterval Shortest time between two polls of one feed. A feed may have a longer one of its own.
 * @param maximumInterval Longest interval for a feed that seldom changes or that fails. A site may ask for a longer
 *     one.
 * @param maxConcurrent How many feeds and pages are fetched at the same time. From one host it is one at a time.
 * @param claimTime How long a poll may take. After that, another instance may poll the feed.
 * @param instance Name of this instance. After a crash, its next process continues at once instead of after the claim
 *     time. No two running instances may have the same name. Empty for none.
 * @param tick How often the service looks for feeds that are due.
 */
@Validated
@ConfigurationProperties("hearsay.feeds")
public record FeedProperties(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("http://127.0.0.1:8080") URI ingest,
        @Nullable String ingestKey,
        @NotNull @DefaultValue("") String ingestBundle,
        @NotNull @DefaultValue("5m") Duration minimumInterval,

        @NotNull @DefaultValue(FeedProperties.MAXIMUM_INTERVAL)
        Duration maximumInterval,

        @Min(1) @Max(1000) @DefaultValue("16") int maxConcurrent,
        @NotNull @DefaultValue("1m") Duration claimTime,
        @NotNull @DefaultValue("") String instance,
        @NotNull @DefaultValue("500ms") Duration tick) {

    /** The default of {@link #maximumInterval}. */
    public static final String MAXIMUM_INTERVAL = "6h";

    @AssertTrue(
            message = "minimumInterval, maximumInterval, claimTime and tick must be positive,"
                    + " and maximumInterval at least minimumInterval")
    boolean isTimesUsable() {
        return minimumInterval.isPositive()
                && maximumInterval.compareTo(minimumInterval) >= 0
                && claimTime.isPositive()
                && tick.isPositive();
    }
}
