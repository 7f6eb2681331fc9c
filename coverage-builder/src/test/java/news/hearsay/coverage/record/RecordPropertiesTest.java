package news.hearsay.coverage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPropertiesTest {

    private final RecordProperties settings =
            new RecordProperties(true, Duration.ofMinutes(1), 0.02, Duration.ofMinutes(2));

    @ParameterizedTest
    @ValueSource(longs = {0, 20, 32_000, 120_000, 3_600_000})
    void counting_takes_at_most_its_share_of_the_time(long millis) {
        Duration count = Duration.ofMillis(millis);

        Duration turn = count.plus(settings.pauseAfter(count));

        assertThat((double) count.toNanos() / turn.toNanos()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void short_counts_are_one_interval_apart() {
        assertThat(settings.pauseAfter(Duration.ofMillis(300))).isEqualTo(Duration.ofMinutes(1));
    }
}
