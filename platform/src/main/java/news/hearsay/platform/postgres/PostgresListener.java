package news.hearsay.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import news.hearsay.platform.failure.Causes;
import news.hearsay.platform.failure.RetryBackOff;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A thread that listens to one of PostgreSQL's channels ({@code LISTEN}) on a connection of its own, and calls a
 * {@link Handler}. After an {@link Exception}, of the connection or of the handler, it waits, reconnects and calls
 * {@link Handler#connected()}, indefinitely. Anything else that ends the thread, such as an {@link Error}, breaks the
 * service: {@link LivenessState#BROKEN} is published and {@link #health()} is down.
 *
 * <p>The owner starts and stops the listener as part of its own lifecycle, and registers it as a health indicator.
 */
public final class PostgresListener implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);

    private final String name;
    private final Settings settings;
    private final DataSource database;
    private final ApplicationEventPublisher publisher;
    private final Handler handler;
    private volatile @Nullable Run current;
    private volatile @Nullable String obstacle;
    private volatile boolean broken;

    /** Handles notifications, in the listener's thread. An exception makes the listener connect again. */
    public interface Handler {

        /**
         * Called when {@code LISTEN} is in effect, on each new connection: notifications before it were not received.
         */
        default void connected() {}

        /**
         * Called after each wait for notifications.
         *
         * @param payloads of the notifications that have arrived, in order; empty if none arrived within the poll
         *     interval
         * @return whether there is more to do, so that the listener calls again without waiting
         * @throws Exception if the handler cannot go on for now
         */
        boolean notified(List<String> payloads) throws Exception;
    }

    /**
     * How a listener works.
     *
     * @param channel the channel's name, an SQL identifier
     * @param pollInterval how long one wait for notifications takes at most; also the longest that an idle thread takes
     *     to notice {@link #stop()}
     * @param stopTimeout how long {@link #stop()} waits for the thread before it interrupts it
     * @param backOff delays before it connects again
     */
    public record Settings(String channel, Duration pollInterval, Duration stopTimeout, RetryBackOff backOff) {}

    /**
     * Creates a listener, which does not run yet.
     *
     * @param name of the thread, and in log lines
     * @param publisher receives {@link LivenessState#BROKEN} if the thread ends by itself
     */
    public PostgresListener(
            String name, Settings settings, DataSource database, ApplicationEventPublisher publisher, Handler handler) {
        this.name = name;
        this.settings = settings;
        this.database = database;
        this.publisher = publisher;
        this.handler = handler;
    }

    /** Starts the thread, unless it is running. */
    public synchronized void start() {
        if (current == null) {
            Run run = new Run();
            current = run;
            run.thread.start();
        }
    }

    /** Stops the thread, and waits for it: the connection is back in its pool when this returns. */
    public synchronized void stop() {
        Run run = current;
        current = null;
        if (run != null) {
            run.stop();
        }
    }

    /** Returns whether it has been started and not stopped. A thread that has ended by itself is not running. */
    public boolean isRunning() {
        return current != null && !broken;
    }

    /**
     * Waits in the listener's thread, and returns early when {@link #stop()} is called.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void pause(Duration duration) throws InterruptedException {
        Run run = current;
        if (run != null) {
            run.pause(duration);
        }
    }

    /**
     * Up while it listens, out of service while it waits to connect again, down when its thread has ended by itself.
     */
    @Override
    public Health health() {
        String reason = obstacle;
        if (broken) {
            return Health.down()
                    .withDetail("reason", "the thread has ended; the log has the cause")
                    .build();
        }
        return reason == null
                ? Health.up().build()
                : Health.outOfService().withDetail("reason", reason).build();
    }

    /** From one {@link #start()} to the next {@link #stop()}. */
    private final class Run {

        private final Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final RetryBackOff.Delays delays = settings.backOff().start();

        private void run() {
            try {
                while (goesOn()) {
                    listenOnce();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                LOG.error("Thread {} has ended. The service is broken and needs a restart", name, e);
            } finally {
                if (goesOn()) {
                    broken = true;
                    AvailabilityChangeEvent.publish(publisher, this, LivenessState.BROKEN);
                }
            }
        }

        private void listenOnce() throws InterruptedException {
            try (Connection connection = database.getConnection()) {
                handleNotifications(connection);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (goesOn()) {
                    waitAfter(e);
                }
            }
        }

        private void handleNotifications(Connection connection) throws Exception {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + settings.channel());
                handler.connected();
                handleNotifications(connection.unwrap(PGConnection.class), statement);
            } finally {
                unlisten(connection);
            }
        }

        private void handleNotifications(PGConnection notifications, Statement statement) throws Exception {
            List<String> payloads = List.of();
            while (goesOn()) {
                boolean more = handler.notified(payloads);
                resumed();
                payloads = more ? List.of() : await(notifications, statement);
            }
        }

        private List<String> await(PGConnection notifications, Statement statement) throws SQLException {
            PGNotification[] arrived = notifications.getNotifications(
                    Math.toIntExact(settings.pollInterval().toMillis()));
            if (arrived == null || arrived.length == 0) {
                // a lost connection reports nothing by itself
                statement.execute("select 1");
                return List.of();
            }
            return Arrays.stream(arrived).map(PGNotification::getParameter).toList();
        }

        private void waitAfter(Exception failure) throws InterruptedException {
            Duration delay = delays.next();
            String reason = Causes.describeRoot(failure);
            obstacle = reason;
            LOG.warn("{} failed, retrying in {} ms: {}", name, delay.toMillis(), reason);
            pause(delay);
        }

        private void resumed() {
            if (obstacle != null) {
                obstacle = null;
                delays.reset();
                LOG.info("{} resumed", name);
            }
        }

        private void pause(Duration duration) throws InterruptedException {
            stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        }

        private boolean goesOn() {
            return stopped.getCount() > 0;
        }

        private void stop() {
            stopped.countDown();
            try {
                if (!thread.join(settings.stopTimeout())) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Restores the connection's state before it returns to the pool. */
    private static void unlisten(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        } catch (SQLException e) {
            LOG.debug("The connection is broken; the pool will discard it: {}", e.toString());
        }
    }
}
