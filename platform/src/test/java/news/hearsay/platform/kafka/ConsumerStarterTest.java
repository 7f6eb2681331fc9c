package news.hearsay.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import news.hearsay.platform.failure.RetryBackOff;
import news.hearsay.platform.kafka.ConsumerStarter.Step;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.event.ConsumerStoppedEvent;

class ConsumerStarterTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final RetryBackOff BACK_OFF = RetryBackOff.between(Duration.ofMillis(1), Duration.ofMillis(5));

    private final RecordedListener listener = new RecordedListener();
    private final List<Object> published = new CopyOnWriteArrayList<>();
    private final ConsumerHealth health = new ConsumerHealth(listener, RecordedListener.ID, published::add);

    @Test
    void the_listener_starts_after_all_steps() {
        List<String> done = new CopyOnWriteArrayList<>();
        ConsumerStarter starter = starter(
                Step.inBackground(() -> done.add("first")),
                Step.inBackground(() -> done.add("second, starts so far: " + listener.starts())));

        starter.start();

        await().atMost(PATIENCE).until(() -> listener.starts() == 1);
        assertThat(done).containsExactly("first", "second, starts so far: 0");
        await().atMost(PATIENCE).until(() -> health.health().getStatus().equals(Status.UP));
    }

    @Test
    void a_failing_step_is_retried_until_it_succeeds() {
        AtomicInteger tries = new AtomicInteger();
        ConsumerStarter starter = starter(Step.inBackground(() -> failUntil(tries, 5)));

        starter.start();

        await().atMost(PATIENCE).until(() -> listener.starts() == 1);
        assertThat(tries).hasValue(5);
    }

    @Test
    void a_step_is_not_repeated_because_a_later_one_fails() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        ConsumerStarter starter =
                starter(Step.triedFirst(first::incrementAndGet), Step.inBackground(() -> failUntil(second, 3)));

        starter.start();

        await().atMost(PATIENCE).until(() -> listener.starts() == 1);
        assertThat(first).hasValue(1);
    }

    @Test
    void a_step_that_is_tried_first_is_done_when_start_returns() {
        List<String> done = new ArrayList<>();
        ConsumerStarter starter = starter(Step.triedFirst(() -> done.add("schema")));

        starter.start();

        assertThat(done).containsExactly("schema");
    }

    @Test
    void health_reports_why_it_waits() {
        ConsumerStarter starter = starter(Step.inBackground(() -> {
            throw new IllegalStateException("no such database");
        }));

        starter.start();

        await().atMost(PATIENCE).until(() -> health.health().toString().contains("no such database"));
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        starter.stop();
        assertThat(listener.starts()).isZero();
    }

    /** The store's starter had this race: its listener started after the stop, and nothing stopped it. */
    @Test
    void no_listener_starts_after_stop() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ConsumerStarter starter = starter(Step.inBackground(() -> {
            reached.countDown();
            awaitUninterruptibly(stopped);
            done.countDown();
        }));
        starter.start();
        reached.await();

        starter.stop();
        stopped.countDown();
        done.await();

        Thread.sleep(100);
        assertThat(listener.starts()).isZero();
        assertThat(starter.isRunning()).isFalse();
    }

    @Test
    void a_restart_stops_and_starts_the_listener() {
        ConsumerStarter starter = starter();
        starter.start();
        await().atMost(PATIENCE).until(() -> listener.starts() == 1);

        starter.restart();

        await().atMost(PATIENCE).until(() -> listener.starts() == 2);
        assertThat(listener.stops()).isEqualTo(1);
    }

    @Test
    void a_listener_is_not_restarted_after_stop() {
        ConsumerStarter starter = starter();
        starter.start();
        await().atMost(PATIENCE).until(() -> listener.starts() == 1);
        starter.stop();

        starter.restart();

        assertThat(listener.starts()).isEqualTo(1);
    }

    @Test
    void a_consumer_that_ends_by_itself_breaks_the_service() {
        health.onStopped(new ConsumerStoppedEvent(this, this, ConsumerStoppedEvent.Reason.ERROR));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(published)
                .singleElement()
                .isInstanceOfSatisfying(
                        AvailabilityChangeEvent.class,
                        event -> assertThat(event.getState()).isEqualTo(LivenessState.BROKEN));
    }

    @Test
    void a_consumer_that_is_stopped_breaks_nothing() {
        health.onStopped(new ConsumerStoppedEvent(this, this, ConsumerStoppedEvent.Reason.NORMAL));

        assertThat(published).isEmpty();
    }

    private ConsumerStarter starter(Step... steps) {
        return new ConsumerStarter(listener, RecordedListener.ID, Arrays.asList(steps), BACK_OFF, health);
    }

    private static void failUntil(AtomicInteger tries, int success) {
        if (tries.incrementAndGet() < success) {
            throw new IllegalStateException("try " + tries);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
