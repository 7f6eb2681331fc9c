package news.hearsay.feeds.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import news.hearsay.fetch.Pacing;
import news.hearsay.formats.feed.FeedPacing;

/** The laws of politeness: whatever a site states and whatever happens, no poll is too early. */
class NextPollPropertyTest {

    private static final PollLimits LIMITS = new PollLimits(Duration.ofMinutes(5), Duration.ofHours(6));

    @Property
    void after_a_success_no_poll_is_earlier_than_the_interval_or_than_anything_that_the_site_states(
            @ForAll("times") Instant now,
            @ForAll("intervals") Duration interval,
            @ForAll("wishes") SiteWishes wishes,
            @ForAll long seed) {
        Instant next = NextPoll.afterSuccess(now, interval, wishes, new Random(seed));

        assertThat(next).isAfterOrEqualTo(now.plus(interval));
        assertObeys(wishes, now, next);
    }

    @Property
    void after_a_failure_no_poll_is_earlier_than_the_minimum_or_than_anything_that_the_site_states(
            @ForAll("times") Instant now,
            @ForAll @IntRange(min = 1, max = 10_000) int failures,
            @ForAll("wishes") SiteWishes wishes,
            @ForAll long seed) {
        Instant next = NextPoll.afterFailure(now, failures, LIMITS, wishes, new Random(seed));

        assertThat(next).isAfterOrEqualTo(now.plus(LIMITS.minimum()));
        assertObeys(wishes, now, next);
    }

    @Property
    void the_back_off_is_at_most_the_minimum_times_two_for_each_failure_and_never_above_the_maximum(
            @ForAll("times") Instant now, @ForAll @IntRange(min = 1, max = 10_000) int failures, @ForAll long seed) {
        SiteWishes nothing = new SiteWishes(Pacing.NONE, FeedPacing.NONE);

        Duration delay = Duration.between(now, NextPoll.afterFailure(now, failures, LIMITS, nothing, new Random(seed)));

        assertThat(delay).isLessThanOrEqualTo(LIMITS.maximum());
        if (failures <= 6) {
            assertThat(delay).isLessThanOrEqualTo(LIMITS.minimum().multipliedBy(1L << failures));
        }
    }

    @Property
    void if_the_site_states_nothing_a_poll_is_at_most_a_tenth_of_the_interval_late(
            @ForAll("times") Instant now, @ForAll("intervals") Duration interval, @ForAll long seed) {
        SiteWishes nothing = new SiteWishes(Pacing.NONE, FeedPacing.NONE);

        Instant next = NextPoll.afterSuccess(now, interval, nothing, new Random(seed));

        assertThat(next).isBeforeOrEqualTo(now.plus(interval).plus(interval.dividedBy(10)));
    }

    @Property
    void the_interval_stays_within_the_limits(
            @ForAll("times") Instant now, @ForAll("durations") Duration gap, @ForAll("durations") Duration quiet) {
        ChangeRate rate = new ChangeRate(gap, now.minus(quiet));

        assertThat(rate.interval(LIMITS, now)).isBetween(LIMITS.minimum(), LIMITS.maximum());
        assertThat(ChangeRate.UNKNOWN.interval(LIMITS, now)).isEqualTo(LIMITS.minimum());
    }

    private static void assertObeys(SiteWishes wishes, Instant now, Instant next) {
        Pacing response = wishes.response();
        for (Duration wait : new Duration[] {
            response.maxAge(), response.retryAfter(), wishes.feed().interval()
        }) {
            if (wait != null) {
                assertThat(next).isAfterOrEqualTo(now.plus(wait));
            }
        }
        FeedPacing feed = wishes.feed();
        if (feed.skipHours().size() < 24 && feed.skipDays().size() < 7) {
            assertThat(feed.skipHours())
                    .doesNotContain(next.atZone(ZoneOffset.UTC).getHour());
            assertThat(feed.skipDays())
                    .doesNotContain(next.atZone(ZoneOffset.UTC).getDayOfWeek());
        }
    }

    @Provide
    static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L).map(Instant::ofEpochSecond);
    }

    @Provide
    static Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(0, 40L * 24 * 3600).map(Duration::ofSeconds);
    }

    @Provide
    static Arbitrary<Duration> intervals() {
        return Arbitraries.longs().between(300, 6L * 3600).map(Duration::ofSeconds);
    }

    @Provide
    static Arbitrary<SiteWishes> wishes() {
        Arbitrary<Duration> stated = durations().injectNull(0.4);
        Arbitrary<Set<Integer>> hours =
                Arbitraries.integers().between(0, 23).set().ofMaxSize(24);
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7);
        return Combinators.combine(stated, stated, durations(), hours, days)
                .as((maxAge, retryAfter, ttl, skipHours, skipDays) ->
                        new SiteWishes(new Pacing(maxAge, retryAfter, null), new FeedPacing(ttl, skipHours, skipDays)));
    }
}
