package news.hearsay.ingest.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CapacityTest {

    private final Capacity capacity = new Capacity(properties());

    @Test
    void a_body_over_the_memory_limit_is_refused_and_releases_its_bytes() {
        try (Capacity.Body first = capacity.body();
                Capacity.Body second = capacity.body()) {
            first.reserve(2_000_000);
            assertThatThrownBy(() -> second.reserve(1_200_000)).isInstanceOf(RequestRefusedException.class);
        }
        try (Capacity.Body next = capacity.body()) {
            next.reserve(3_000_000);
        }
    }

    @Test
    void a_body_is_refused_while_too_many_are_arriving() {
        try (Capacity.Body _ = capacity.body();
                Capacity.Body _ = capacity.body();
                Capacity.Body third = capacity.body()) {
            assertThat(capacity.isFull()).isTrue();
            assertThatThrownBy(capacity::body).isInstanceOf(RequestRefusedException.class);
            third.startWork();
            assertThat(capacity.isFull())
                    .as("a complete body makes room for another arriving one")
                    .isFalse();
        }
        assertThat(capacity.isFull()).isFalse();
    }

    @Test
    void an_article_is_refused_if_no_permit_becomes_free_soon() {
        try (Capacity.Body first = capacity.body();
                Capacity.Body second = capacity.body()) {
            first.startWork();
            assertThatThrownBy(second::startWork).isInstanceOf(RequestRefusedException.class);
        }
        try (Capacity.Body next = capacity.body()) {
            next.startWork();
        }
    }

    @Test
    void a_stream_over_the_limit_is_refused_and_a_failed_one_frees_its_permit() throws Exception {
        assertThatThrownBy(() -> capacity.stream(() -> capacity.stream(() -> "second")))
                .isInstanceOf(RequestRefusedException.class);

        assertThat(capacity.<String>stream(() -> "next")).isEqualTo("next");
    }

    @Test
    void a_stream_waits_for_memory_that_others_release() throws Exception {
        assertThat(capacity.tryReserve(3_000_000)).isTrue();
        assertThat(capacity.tryReserve(500_000)).isFalse();
        capacity.release(3_000_000);
        assertThat(capacity.tryReserve(500_000)).isTrue();
        capacity.release(500_000);
        assertThat(capacity.tryReserve(100_000_000))
                .as("a line larger than the whole capacity waits until it is alone")
                .isTrue();
    }

    @Test
    void all_capacity_is_free_after_many_concurrent_bodies() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> bodies = IntStream.range(0, 500)
                    .mapToObj(i -> (Callable<Boolean>) () -> isAccepted(i))
                    .toList();
            for (Future<Boolean> body : threads.invokeAll(bodies)) {
                body.get();
            }
        }
        try (Capacity.Body all = capacity.body()) {
            all.reserve(3 * 1024 * 1024);
            all.startWork();
        }
    }

    private boolean isAccepted(int i) {
        try (Capacity.Body body = capacity.body()) {
            body.reserve(1000 * i);
            body.startWork();
            return true;
        } catch (RequestRefusedException busy) {
            return false;
        }
    }

    private static EdgeProperties properties() {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "hearsay.ingest.load.max-in-hand", "3MB",
                        "hearsay.ingest.load.max-arriving", "3",
                        "hearsay.ingest.load.patience", "1ms",
                        "hearsay.ingest.max-concurrent", "1",
                        "hearsay.ingest.stream.max-concurrent", "1")))
                .bind("hearsay.ingest", EdgeProperties.class)
                .get();
    }
}
