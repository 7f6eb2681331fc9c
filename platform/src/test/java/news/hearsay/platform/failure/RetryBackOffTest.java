package news.hearsay.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

class RetryBackOffTest {

    private final BackOff pauses = RetryBackOff.between(Duration.ofMillis(200), Duration.ofSeconds(10));

    @Test
    void they_grow_from_the_shortest_to_the_longest_and_never_end() {
        List<Long> first = pauses(2_000);

        assertThat(first).allMatch(pause -> pause >= 200 && pause <= 10_000);
        assertThat(first.getFirst()).isLessThanOrEqualTo(300);
        assertThat(first.subList(10, 2_000)).allMatch(pause -> pause >= 3_000);
    }

    @Test
    void they_vary() {
        assertThat(pauses(2_000).stream().skip(10).distinct().count())
                .as("the longest ones")
                .isGreaterThan(100);
    }

    private List<Long> pauses(int count) {
        BackOffExecution execution = pauses.start();
        return Stream.generate(execution::nextBackOff).limit(count).toList();
    }
}
