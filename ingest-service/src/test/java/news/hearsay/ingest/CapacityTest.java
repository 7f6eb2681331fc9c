package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    void a_body_that_would_go_over_the_bytes_in_hand_is_turned_away_and_gives_back_what_it_took() {
        try (Capacity.Body first = capacity.body();
                Capacity.Body second = capacity.body()) {
            first.take(2_000_000);
            assertThatThrownBy(() -> second.take(1_200_000)).isInstanceOf(RequestRefusedException.class);
        }
        try (Capacity.Body next = capacity.body()) {
            next.take(3_000_000);
        }
    }

    @Test
    void more_bodies_on_their_way_in_than_may_be_are_turned_away() {
        try (Capacity.Body _ = capacity.body();
                Capacity.Body _ = capacity.body();
                Capacity.Body third = capacity.body()) {
            assertThat(capacity.isFull()).isTrue();
            assertThatThrownBy(capacity::body).isInstanceOf(RequestRefusedException.class);
            third.awaitPlace();
            assertThat(capacity.isFull())
                    .as("one that is there makes room for another on its way")
                    .isFalse();
        }
        assertThat(capacity.isFull()).isFalse();
    }

    @Test
    void an_article_that_gets_no_place_soon_is_turned_away() {
        try (Capacity.Body first = capacity.body();
                Capacity.Body second = capacity.body()) {
            first.awaitPlace();
            assertThatThrownBy(second::awaitPlace).isInstanceOf(RequestRefusedException.class);
        }
        try (Capacity.Body next = capacity.body()) {
            next.awaitPlace();
        }
    }

    @Test
    void a_stream_over_the_number_is_turned_away_and_one_that_failed_leaves_its_place() throws Exception {
        assertThatThrownBy(() -> capacity.stream(() -> capacity.stream(() -> "second")))
                .isInstanceOf(RequestRefusedException.class);

        assertThat(capacity.<String>stream(() -> "next")).isEqualTo("next");
    }

    @Test
    void a_stream_waits_for_room_that_others_give_back() throws Exception {
        assertThat(capacity.awaitRoom(3_000_000)).isTrue();
        assertThat(capacity.awaitRoom(500_000)).isFalse();
        capacity.release(3_000_000);
        assertThat(capacity.awaitRoom(500_000)).isTrue();
        capacity.release(500_000);
        assertThat(capacity.awaitRoom(100_000_000))
                .as("a line larger than all room waits until it is alone")
                .isTrue();
    }

    @Test
    void whatever_comes_and_goes_all_room_is_there_again_in_the_end() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> visits = IntStream.range(0, 500)
                    .mapToObj(i -> (Callable<Boolean>) () -> visit(i))
                    .toList();
            for (Future<Boolean> visit : threads.invokeAll(visits)) {
                visit.get();
            }
        }
        try (Capacity.Body all = capacity.body()) {
            all.take(3 * 1024 * 1024);
            all.awaitPlace();
        }
    }

    private boolean visit(int i) {
        try (Capacity.Body body = capacity.body()) {
            body.take(1000 * i);
            body.awaitPlace();
            return true;
        } catch (RequestRefusedException busy) {
            return false;
        }
    }

    private static IngestProperties properties() {
        return new Binder(new MapConfigurationPropertySource(java.util.Map.of(
                        "hearsay.ingest.load.max-in-hand", "3MB",
                        "hearsay.ingest.load.max-arriving", "3",
                        "hearsay.ingest.load.patience", "1ms",
                        "hearsay.ingest.max-concurrent", "1",
                        "hearsay.ingest.stream.max-concurrent", "1")))
                .bind("hearsay.ingest", IngestProperties.class)
                .get();
    }
}
