package news.hearsay.web.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for what the worker tells of on PostgreSQL's channel {@code coverage}: one connection for all clients. */
@Component
final class NewsOfCoverage implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewsOfCoverage.class);
    /** How long it may go on listening when it is told to stop. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MOST_IDS = 100;

    private final DataSource database;
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread listener;

    NewsOfCoverage(DataSource database) {
        this.database = database;
    }

    void add(Client client) {
        clients.add(client);
    }

    void remove(Client client) {
        clients.remove(client);
    }

    int clients() {
        return clients.size();
    }

    @Override
    public void start() {
        Thread news = Thread.ofPlatform().daemon().name("coverage-news").unstarted(this::listen);
        // it ends when there is none: known before it looks
        listener = news;
        news.start();
    }

    /** Before the web server, which would wait for those who listen. */
    @Override
    public void stop() {
        Thread running = listener;
        listener = null;
        clients.forEach(Client::end);
        if (running != null) {
            LockSupport.unpark(running);
            try {
                // it gives its connection back before the pool closes
                running.join(STOP_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void listen() {
        boolean wasAway = false;
        while (isRunning()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen coverage");
                PGConnection postgres = connection.unwrap(PGConnection.class);
                try {
                    if (wasAway) {
                        // something may have been missed
                        tell(List.of());
                        wasAway = false;
                    }
                    while (isRunning()) {
                        take(postgres.getNotifications((int) LOOK.toMillis()));
                        // or a connection that broke would not be noticed
                        statement.execute("select 1");
                    }
                } finally {
                    // the connection goes back to others
                    statement.execute("unlisten *");
                }
            } catch (SQLException e) {
                if (isRunning() && !wasAway) {
                    LOG.warn("No news of coverage while the database is away: {}", e.getMessage());
                }
                wasAway = true;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void take(PGNotification @Nullable [] notifications) {
        if (notifications == null) {
            return;
        }
        for (PGNotification notification : notifications) {
            tell(ID.matcher(notification.getParameter())
                    .results()
                    .limit(MOST_IDS)
                    .map(id -> id.group())
                    .toList());
        }
    }

    private void tell(List<String> threads) {
        clients.forEach(client -> client.tell(threads));
    }
}
