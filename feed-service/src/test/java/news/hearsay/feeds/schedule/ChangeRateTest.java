package news.hearsay.feeds.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeRateTest {

    private static final Instant START = Instant.parse("2025-02-24T09:30:00Z");
    private static final PollLimits LIMITS = new PollLimits(Duration.ofMinutes(5), Duration.ofHours(6));

    @Test
    void a_feed_that_changes_with_every_poll_is_polled_at_the_minimum() {
        ChangeRate rate = ChangeRate.UNKNOWN;
        Instant now = START;
        for (int i = 0; i < 20; i++) {
            rate = rate.after(true, now);
            now = now.plus(rate.interval(LIMITS, now));
        }

        assertThat(rate.interval(LIMITS, now)).isEqualTo(LIMITS.minimum());
    }

    @Test
    void a_feed_that_changes_every_two_hours_is_polled_about_every_hour() {
        ChangeRate rate = ChangeRate.UNKNOWN;
        Instant now = START;
        for (int i = 0; i < 10; i++) {
            now = now.plus(Duration.ofHours(2));
            rate = rate.after(true, now);
        }

        assertThat(rate.interval(LIMITS, now)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_feed_that_falls_silent_is_polled_less_and_less_often_up_to_the_maximum() {
        ChangeRate rate = ChangeRate.UNKNOWN.after(true, START).after(true, START.plusSeconds(600));
        Instant now = START.plusSeconds(600);
        int polls = 0;
        while (rate.interval(LIMITS, now).compareTo(LIMITS.maximum()) < 0) {
            Duration interval = rate.interval(LIMITS, now);
            now = now.plus(interval);
            rate = rate.after(false, now);
            assertThat(rate.interval(LIMITS, now)).isGreaterThanOrEqualTo(interval);
            polls++;
        }

        assertThat(polls).isLessThan(20);
    }

    @Test
    void a_change_after_a_long_silence_makes_the_interval_shorter_again() {
        ChangeRate silent = new ChangeRate(Duration.ofMinutes(10), START);
        Instant later = START.plus(Duration.ofHours(10));

        ChangeRate awake = silent.after(true, later).after(true, later.plusSeconds(600));

        assertThat(awake.interval(LIMITS, later.plusSeconds(600))).isLessThan(silent.interval(LIMITS, later));
    }
}
