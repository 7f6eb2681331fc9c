package news.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveFirstTest {

    private static final Duration NO_LIMIT = Duration.ofDays(1);

    private final LiveFirst liveFirst = new LiveFirst();

    @Test
    void other_work_goes_on_at_once_while_no_batch_is_processed() throws Exception {
        liveFirst.process(() -> {});

        liveFirst.awaitIdle(NO_LIMIT);
    }

    @Test
    void other_work_waits_until_all_batches_are_processed() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        CompletableFuture<Void> batches = CompletableFuture.allOf(batchThatEndsWith(first), batchThatEndsWith(second));
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            awaitIdle();
            assertThat(ended).isTrue();
        });

        first.countDown();
        ended.set(true);
        second.countDown();

        batches.get(30, TimeUnit.SECONDS);
        other.get(30, TimeUnit.SECONDS);
    }

    @Test
    void other_work_goes_on_after_the_limit_although_batches_never_end() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> batch = batchThatEndsWith(end);

        liveFirst.awaitIdle(Duration.ofMillis(10));

        assertThat(batch).isNotDone();
        end.countDown();
        batch.get(30, TimeUnit.SECONDS);
    }

    @Test
    void a_batch_that_fails_is_over() throws Exception {
        assertThatThrownBy(() -> liveFirst.process(() -> {
                    throw new IllegalStateException("the broker is away");
                }))
                .isInstanceOf(IllegalStateException.class);

        liveFirst.awaitIdle(NO_LIMIT);
    }

    /** Returns when the batch has begun. */
    private CompletableFuture<Void> batchThatEndsWith(CountDownLatch end) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> batch = CompletableFuture.runAsync(
                () -> liveFirst.process(() -> {
                    begun.countDown();
                    await(end);
                }),
                task -> Thread.ofVirtual().start(task));
        begun.await();
        return batch;
    }

    private void awaitIdle() {
        try {
            liveFirst.awaitIdle(NO_LIMIT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
