package news.hearsay.ingest;

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
class DoorwayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Deque<Runnable> begun = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final Doorway doorway = new Doorway(begun::add, 2, PATIENCE, Runnable::run);

    @Test
    void as_many_begin_as_the_door_is_wide_and_the_next_when_one_ends() {
        request("a");
        request("b");
        request("c");
        assertThat(begun).hasSize(2);

        begun.poll().run();

        assertThat(begun).hasSize(2);
        assertThat(told).containsExactly("a");
    }

    @Test
    void one_that_is_let_in_makes_room_at_once_and_only_once() {
        doorway.execute(() -> {
            Doorway.letIn();
            Doorway.letIn();
            told.add("in with %d begun".formatted(begun.size()));
        });
        request("b");
        request("c");
        request("d");

        begun.poll().run();

        assertThat(told).containsExactly("in with 2 begun");
        assertThat(begun).as("its end opens the door to nobody").hasSize(2);
    }

    @Test
    void one_that_fails_leaves_the_door() {
        doorway.execute(() -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(begun.poll()::run).isInstanceOf(IllegalStateException.class);

        request("b");
        request("c");
        assertThat(begun).hasSize(2);
    }

    @Test
    void one_that_gets_no_thread_leaves_the_door() {
        Doorway closed = new Doorway(
                _ -> {
                    throw new RejectedExecutionException();
                },
                1,
                PATIENCE,
                Runnable::run);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> closed.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        }
    }

    @Test
    void one_that_had_to_wait_too_long_is_late_and_who_begins_at_once_is_not() {
        Doorway impatient = new Doorway(begun::add, 1, Duration.ofMillis(20), Runnable::run);
        impatient.execute(() -> {
            told.add("first late: " + Doorway.isLate());
            sleep(Duration.ofMillis(40));
        });
        impatient.execute(() -> told.add("second late: " + Doorway.isLate()));

        begun.poll().run();
        begun.poll().run();

        assertThat(told).containsExactly("first late: false", "second late: true");
        assertThat(Doorway.isLate()).as("outside of any request").isFalse();
    }

    @Test
    void the_next_is_let_begin_by_the_keeper_and_not_by_the_thread_that_leaves() {
        Deque<Runnable> asked = new ArrayDeque<>();
        Doorway kept = new Doorway(begun::add, 1, PATIENCE, asked::add);
        kept.execute(() -> {});
        kept.execute(() -> {});

        begun.poll().run();
        assertThat(begun).isEmpty();

        asked.poll().run();
        assertThat(begun).hasSize(1);
    }

    @Test
    void nobody_is_forgotten_however_many_come_at_once() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch served = new CountDownLatch(10_000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Doorway narrow = new Doorway(threads, 3, PATIENCE, threads);
            for (int i = 0; i < 10; i++) {
                threads.execute(() -> {
                    for (int request = 0; request < 1000; request++) {
                        narrow.execute(() -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.yield();
                            inside.decrementAndGet();
                            served.countDown();
                        });
                    }
                });
            }
            assertThat(served.await(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void request(String name) {
        doorway.execute(() -> told.add(name));
    }
}
