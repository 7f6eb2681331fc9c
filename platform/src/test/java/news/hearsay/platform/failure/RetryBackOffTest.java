package news.hearsay.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.BackOffExecution;

class RetryBackOffTest {

    private final RetryBackOff backOff = RetryBackOff.between(Duration.ofMillis(200), Duration.ofSeconds(10));

    @Test
    void delays_grow_from_first_to_max_without_end() {
        List<Long> first = delays(2_000);

        assertThat(first).allMatch(delay -> delay >= 200 && delay <= 10_000);
        assertThat(first.getFirst()).isLessThanOrEqualTo(300);
        assertThat(first.subList(10, 2_000)).allMatch(delay -> delay >= 3_000);
    }

    @Test
    void delays_vary() {
        assertThat(delays(2_000).stream().skip(10).distinct().count())
                .as("the longest ones")
                .isGreaterThan(100);
    }

    @Test
    void a_reset_starts_again_with_the_first_delay() {
        RetryBackOff.Delays delays = backOff.start();
        Stream.generate(delays::next).limit(20).forEach(_ -> {});

        delays.reset();

        assertThat(delays.next()).isBetween(Duration.ofMillis(200), Duration.ofMillis(300));
    }

    private List<Long> delays(int count) {
        BackOffExecution execution = backOff.start();
        return Stream.generate(execution::nextBackOff).limit(count).toList();
    }
}
