package news.hearsay.faults.feeds;

import java.time.Duration;
import java.util.List;

/**
 * How a run with feeds goes.
 *
 * @param time how long feeds change and answers fail, without the starts of the feed-service
 * @param kills how often the feed-service is killed, at random moments of that time
 */
public record FeedRunPlan(int feeds, int hosts, Duration time, int kills, long seed) {

    static final Duration MINIMUM_INTERVAL = Duration.ofSeconds(1);
    private static final Duration MAXIMUM_INTERVAL = Duration.ofSeconds(4);

    /** Returns the plan for five minutes. */
    public static FeedRunPlan full(long seed) {
        return new FeedRunPlan(100, 10, Duration.ofMinutes(5), 3, seed);
    }

    /** Returns the plan for about half a minute. */
    public static FeedRunPlan brief(long seed) {
        return new FeedRunPlan(36, 6, Duration.ofSeconds(28), 3, seed);
    }

    /** Returns the settings of the feed-service. */
    static List<String> settings() {
        return List.of(
                "--hearsay.feeds.minimum-interval=" + MINIMUM_INTERVAL,
                "--hearsay.feeds.maximum-interval=" + MAXIMUM_INTERVAL,
                "--hearsay.feeds.tick=200ms",
                // a killed process leaves claims behind; answers of the loopback server take no longer than 40 ms
                "--hearsay.feeds.claim-time=10s",
                "--hearsay.fetch.allowed-ranges=127.0.0.0/8");
    }
}
