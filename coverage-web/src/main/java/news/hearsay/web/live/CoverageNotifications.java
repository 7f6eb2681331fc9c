package news.hearsay.web.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.hearsay.platform.failure.RetryBackOff;
import news.hearsay.platform.postgres.PostgresListener;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Passes the coverage builder's notifications on PostgreSQL's channel {@code coverage} to all subscribers. One
 * connection serves all of them.
 */
@Component
final class CoverageNotifications implements SmartLifecycle, HealthIndicator, PostgresListener.Handler {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MAX_IDS_PER_NOTIFICATION = 100;
    private static final PostgresListener.Settings SETTINGS = new PostgresListener.Settings(
            "coverage",
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            RetryBackOff.between(Duration.ofSeconds(1), Duration.ofSeconds(10)));

    private final PostgresListener listener;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

    CoverageNotifications(NotificationSource source, ApplicationEventPublisher publisher) {
        listener = new PostgresListener("coverage-notifications", SETTINGS, source.database(), publisher, this);
    }

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /** Makes clients refresh: notifications sent before the connection was established are lost. */
    @Override
    public void connected() {
        send(List.of());
    }

    @Override
    public boolean notified(List<String> payloads) {
        for (String payload : payloads) {
            send(ID.matcher(payload)
                    .results()
                    .limit(MAX_IDS_PER_NOTIFICATION)
                    .map(MatchResult::group)
                    .toList());
        }
        return false;
    }

    @Override
    public void start() {
        listener.start();
    }

    /** Ends the event streams, for which the web server would wait, and the listener. */
    @Override
    public void stop() {
        subscribers.forEach(Subscriber::close);
        listener.stop();
    }

    @Override
    public boolean isRunning() {
        return listener.isRunning();
    }

    /** Stops before the web server and the connection pool. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Health health() {
        return listener.health();
    }

    private void send(List<String> threads) {
        subscribers.forEach(subscriber -> subscriber.send(threads));
    }
}
