package news.hearsay.ingest.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AdmissionQueueTest {

    private static final Duration MAX_WAIT = Duration.ofMinutes(1);

    private final Deque<Runnable> started = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private final AdmissionQueue queue = new AdmissionQueue(started::add, 2, MAX_WAIT, Runnable::run);

    @Test
    void a_request_starts_when_an_earlier_one_ends() {
        request("a");
        request("b");
        request("c");
        assertThat(started).hasSize(2);

        started.remove().run();

        assertThat(started).hasSize(2);
        assertThat(log).containsExactly("a");
    }

    @Test
    void an_admitted_request_frees_its_slot_at_once_and_only_once() {
        queue.execute(() -> {
            AdmissionQueue.admit();
            AdmissionQueue.admit();
            log.add("admitted with %d started".formatted(started.size()));
        });
        request("b");
        request("c");
        request("d");

        started.remove().run();

        assertThat(log).containsExactly("admitted with 2 started");
        assertThat(started).as("its end frees no second slot").hasSize(2);
    }

    @Test
    void a_failed_request_frees_its_slot() {
        queue.execute(() -> {
            throw new IllegalStateException("failed on purpose");
        });
        assertThatThrownBy(started.remove()::run).isInstanceOf(IllegalStateException.class);

        request("b");
        request("c");
        assertThat(started).hasSize(2);
    }

    @Test
    void a_request_that_gets_no_thread_frees_its_slot() {
        AdmissionQueue closed = new AdmissionQueue(
                _ -> {
                    throw new RejectedExecutionException();
                },
                1,
                MAX_WAIT,
                Runnable::run);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> closed.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        }
    }

    @Test
    void only_a_request_that_waited_too_long_is_late() {
        AdmissionQueue impatient = new AdmissionQueue(started::add, 1, Duration.ofMillis(500), Runnable::run);
        impatient.execute(() -> {
            log.add("first late: " + AdmissionQueue.isLate());
            sleep(Duration.ofMillis(600));
        });
        impatient.execute(() -> log.add("second late: " + AdmissionQueue.isLate()));

        started.remove().run();
        started.remove().run();

        assertThat(log).containsExactly("first late: false", "second late: true");
        assertThat(AdmissionQueue.isLate()).as("outside of any request").isFalse();
    }

    @Test
    void the_dispatcher_starts_the_next_request() {
        Deque<Runnable> dispatched = new ArrayDeque<>();
        AdmissionQueue withDispatcher = new AdmissionQueue(started::add, 1, MAX_WAIT, dispatched::add);
        withDispatcher.execute(() -> {});
        withDispatcher.execute(() -> {});

        started.remove().run();
        assertThat(started).as("not the thread that frees the slot").isEmpty();

        dispatched.remove().run();
        assertThat(started).hasSize(1);
    }

    @SuppressWarnings("ThreadPriorityCheck") // the yield makes requests overlap; the result does not depend on it
    @Test
    void no_request_is_lost_however_many_arrive_at_once() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger maxRunning = new AtomicInteger();
        CountDownLatch served = new CountDownLatch(10_000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AdmissionQueue narrow = new AdmissionQueue(threads, 3, MAX_WAIT, threads);
            for (int i = 0; i < 10; i++) {
                threads.execute(() -> {
                    for (int request = 0; request < 1000; request++) {
                        narrow.execute(() -> {
                            maxRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
                            Thread.yield();
                            running.decrementAndGet();
                            served.countDown();
                        });
                    }
                });
            }
            assertThat(served.await(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
        assertThat(maxRunning.get()).isLessThanOrEqualTo(3);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void request(String name) {
        queue.execute(() -> log.add(name));
    }
}
