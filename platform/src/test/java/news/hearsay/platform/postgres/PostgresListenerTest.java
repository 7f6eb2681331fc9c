package news.hearsay.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import news.hearsay.backends.TestBackends;
import news.hearsay.platform.failure.RetryBackOff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("slow")
class PostgresListenerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final PostgresListener.Settings SETTINGS = new PostgresListener.Settings(
            "platform_test",
            Duration.ofMillis(50),
            Duration.ofSeconds(5),
            RetryBackOff.between(Duration.ofMillis(10), Duration.ofMillis(50)));

    private final DataSource database =
            new DriverManagerDataSource(TestBackends.jdbcUrl(), TestBackends.username(), TestBackends.password());
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final Recorder handler = new Recorder();
    private final PostgresListener listener =
            new PostgresListener("test-listener", SETTINGS, database, events::add, handler);

    @AfterEach
    void stop() {
        listener.stop();
    }

    @Test
    void payloads_arrive_in_order() {
        listener.start();
        await().atMost(PATIENCE).until(() -> handler.connections.get() == 1);

        execute("notify platform_test, 'one'");
        execute("notify platform_test, 'two'");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.payloads).containsExactly("one", "two"));
        assertThat(listener.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_handler_with_more_to_do_is_called_again_without_waiting() {
        handler.more = true;
        listener.start();

        // with a wait before each call, that many would take much longer
        await().atMost(PATIENCE).until(() -> handler.calls.get() > 10_000);
    }

    @Test
    void a_lost_connection_is_replaced() {
        listener.start();
        await().atMost(PATIENCE).until(() -> handler.connections.get() == 1);

        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where query in ('listen platform_test', 'select 1') and pid <> pg_backend_pid()");

        await().atMost(PATIENCE).until(() -> handler.connections.get() > 1);
        await().atMost(PATIENCE).until(() -> listener.health().getStatus().equals(Status.UP));
        assertThat(events).isEmpty();
    }

    @Test
    void an_exception_of_the_handler_is_retried() {
        handler.failure.set(new IllegalStateException("not now"));
        listener.start();
        await().atMost(PATIENCE).until(() -> listener.health().getStatus().equals(Status.OUT_OF_SERVICE));

        handler.failure.set(null);

        await().atMost(PATIENCE).until(() -> listener.health().getStatus().equals(Status.UP));
        assertThat(listener.isRunning()).isTrue();
    }

    @Test
    void an_error_ends_the_thread_and_breaks_the_service() {
        handler.failure.set(new OutOfMemoryError("made up by this test"));

        listener.start();

        await().atMost(PATIENCE).until(() -> listener.health().getStatus().equals(Status.DOWN));
        await().atMost(PATIENCE).until(() -> !events.isEmpty());
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        AvailabilityChangeEvent.class,
                        event -> assertThat(event.getState()).isEqualTo(LivenessState.BROKEN));
        assertThat(listener.isRunning()).isFalse();
    }

    @Test
    void an_interrupt_from_outside_breaks_the_service() {
        handler.failure.set(new InterruptedException("made up by this test"));

        listener.start();

        await().atMost(PATIENCE).until(() -> listener.health().getStatus().equals(Status.DOWN));
    }

    @Test
    void a_stop_breaks_nothing() {
        listener.start();
        await().atMost(PATIENCE).until(() -> handler.connections.get() == 1);

        listener.stop();

        assertThat(listener.isRunning()).isFalse();
        assertThat(events).isEmpty();
        assertThat(listener.health().getStatus()).isNotEqualTo(Status.DOWN);
    }

    @Test
    void a_stopped_listener_can_be_started_again() {
        listener.start();
        listener.stop();
        int before = handler.connections.get();
        listener.start();
        await().atMost(PATIENCE).until(() -> handler.connections.get() > before);

        execute("notify platform_test, 'again'");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.payloads).containsExactly("again"));
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Recorder implements PostgresListener.Handler {

        private final AtomicInteger connections = new AtomicInteger();
        private final AtomicInteger calls = new AtomicInteger();
        private final List<String> payloads = new CopyOnWriteArrayList<>();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private volatile boolean more;

        @Override
        public void connected() {
            connections.incrementAndGet();
        }

        @Override
        public boolean notified(List<String> arrived) throws Exception {
            calls.incrementAndGet();
            switch (failure.get()) {
                case Error error -> throw error;
                case Exception exception -> throw exception;
                case null, default -> payloads.addAll(arrived);
            }
            return more;
        }
    }
}
