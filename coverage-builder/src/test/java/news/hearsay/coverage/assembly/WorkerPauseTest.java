package news.hearsay.coverage.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkerPauseTest {

    private static final double BUSY = 0.9;

    @Test
    void the_worker_pauses_as_long_as_it_worked_while_others_use_the_processors() throws InterruptedException {
        assertThat(total(pauses(0.5, Duration.ofSeconds(1), BUSY))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_share_of_a_quarter_pauses_three_times_as_long() throws InterruptedException {
        assertThat(total(pauses(0.25, Duration.ofMillis(500), BUSY))).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void the_pause_ends_when_half_of_the_processors_are_unused() throws InterruptedException {
        assertThat(pauses(0.5, Duration.ofSeconds(5), BUSY, BUSY, 0.3)).hasSize(3);
    }

    @Test
    void the_load_of_the_batch_itself_does_not_count() throws InterruptedException {
        List<Duration> pauses = new ArrayList<>();
        Iterator<Double> loads = List.of(1.0, 0.1).iterator();

        new WorkerPause(0.5, loads::next).after(Duration.ofSeconds(5), pauses::add);

        assertThat(pauses).containsExactly(WorkerPause.SLICE);
    }

    @Test
    void an_unknown_load_does_not_end_the_pause() throws InterruptedException {
        assertThat(total(pauses(0.5, Duration.ofSeconds(1), -1, Double.NaN))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_batch_of_minutes_is_followed_by_seconds() throws InterruptedException {
        assertThat(total(pauses(0.5, Duration.ofMinutes(3), BUSY))).isEqualTo(WorkerPause.MAX);
    }

    @Test
    void a_worker_with_the_whole_share_never_pauses() throws InterruptedException {
        assertThat(pauses(1, Duration.ofSeconds(5), BUSY)).isEmpty();
    }

    /** The pauses after a batch, where the loads follow each other and the last one stays. */
    private static List<Duration> pauses(double share, Duration worked, double... loads) throws InterruptedException {
        List<Duration> pauses = new ArrayList<>();
        Iterator<Double> measured = Stream.concat(
                        Stream.of(1.0),
                        Stream.iterate(0, index -> Math.min(index + 1, loads.length - 1))
                                .map(index -> loads[index]))
                .iterator();
        new WorkerPause(share, measured::next).after(worked, pauses::add);
        return pauses;
    }

    private static Duration total(List<Duration> pauses) {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
