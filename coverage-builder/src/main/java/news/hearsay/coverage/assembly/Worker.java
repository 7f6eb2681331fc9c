package news.hearsay.coverage.assembly;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works in what is due, as soon as it is: PostgreSQL tells of it, and it looks every second or so, too. Waits for a
 * database that is away.
 */
@Component
class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(7);

    private final Round round;
    private final DataSource database;
    private final BuildProperties settings;
    private volatile @Nullable Thread thread;
    private volatile boolean seedsWritten;

    Worker(Round round, DataSource database, BuildProperties settings) {
        this.round = round;
        this.database = database;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            Thread worker = Thread.ofPlatform().name("coverage-worker").unstarted(this::run);
            // it ends when it is not this one: known before it looks
            thread = worker;
            worker.start();
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            try {
                // first let it end its transaction
                if (!running.join(STOP_WITHIN)) {
                    running.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        Duration wait = settings.firstWait();
        while (mine()) {
            try (Connection connection = database.getConnection()) {
                PGConnection ears = listen(connection);
                try {
                    while (mine()) {
                        if (!seedsWritten) {
                            round.writeSeeds();
                            seedsWritten = true;
                        }
                        long begun = System.nanoTime();
                        if (round.next(settings.articles()) == Round.Outcome.WORKED) {
                            rest(System.nanoTime() - begun);
                        } else {
                            ears.getNotifications((int) settings.look().toMillis());
                        }
                        if (wait.compareTo(settings.firstWait()) > 0) {
                            LOG.info("Coverage goes on");
                            wait = settings.firstWait();
                        }
                    }
                } finally {
                    deaf(connection);
                }
            } catch (Exception e) {
                if (!mine()) {
                    return;
                }
                LOG.warn("Coverage waits, and tries again in {} ms: {}", wait.toMillis(), rootOf(e));
                pause(wait);
                wait = longer(wait);
            }
        }
    }

    private boolean mine() {
        return thread == Thread.currentThread();
    }

    private static PGConnection listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen coverage_due");
        }
        return connection.unwrap(PGConnection.class);
    }

    /** The pool gets the connection back as it was. */
    private static void deaf(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        } catch (SQLException _) {
            // it is broken, and the pool will find that out
        }
    }

    /** Leaves the machine to others, in proportion to the time that it worked. */
    private void rest(long workedNanos) {
        sleep((long) (workedNanos * (1 / settings.share() - 1) / 1_000_000));
    }

    private void pause(Duration wait) {
        sleep(jittered(wait));
    }

    private void sleep(long millis) {
        try {
            for (long left = millis; left > 0 && mine(); left -= 100) {
                Thread.sleep(Math.min(left, 100));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long jittered(Duration wait) {
        long millis = wait.toMillis();
        return millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1);
    }

    private Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : doubled;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("");
    }
}
