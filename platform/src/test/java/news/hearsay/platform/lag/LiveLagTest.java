package news.hearsay.platform.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which articles count as live, and what is measured of them. */
class LiveLagTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveLag lag = new LiveLag(meters, Clock.fixed(NOW, ZoneOffset.UTC), "article");

    @Test
    void time_since_the_reception_of_an_article_of_today_is_measured() {
        lag.record(NOW.minusSeconds(7), NOW.minus(Duration.ofHours(3)));

        assertThat(timer().count()).isOne();
        assertThat(timer().totalTime(TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void article_without_a_time_of_publication_is_measured() {
        lag.record(NOW.minusSeconds(7), null);

        assertThat(timer().count()).isOne();
    }

    @Test
    void article_of_an_archive_is_not_measured() {
        lag.record(NOW.minusSeconds(7), NOW.minus(Duration.ofDays(400)));

        assertThat(timer().count()).isZero();
    }

    @Test
    void article_that_was_received_days_ago_is_not_measured() {
        Instant received = NOW.minus(Duration.ofDays(3));
        lag.record(received, received);

        assertThat(timer().count()).isZero();
    }

    @Test
    void article_that_waited_for_hours_is_measured() {
        Instant received = NOW.minus(Duration.ofHours(20));
        lag.record(received, received);

        assertThat(timer().totalTime(TimeUnit.HOURS)).isEqualTo(20);
    }

    @Test
    void reception_by_a_clock_that_is_ahead_counts_as_no_time() {
        lag.record(NOW.plusSeconds(2), null);

        assertThat(timer().count()).isOne();
        assertThat(timer().totalTime(TimeUnit.SECONDS)).isZero();
    }

    private Timer timer() {
        return meters.get("hearsay.live.lag").tag("until", "article").timer();
    }
}
