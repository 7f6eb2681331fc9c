package news.hearsay.platform.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Reports whether a broker answers, as {@code broker} in the health. Part of readiness, not of liveness. Queries the
 * broker at most once a second, with one client, which is created by the first call and kept as long as the service
 * runs.
 */
public final class BrokerHealth implements HealthIndicator, AutoCloseable {

    private static final int TIMEOUT_MILLIS = 2000;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Object> settings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Admin client;
    private @Nullable Health last;
    private long lastAt;

    /**
     * Creates the indicator.
     *
     * @param settings of a Kafka admin client
     */
    BrokerHealth(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** Takes at most 2.5 seconds, after the calls that are ahead of it. */
    @Override
    public Health health() {
        lock.lock();
        try {
            Health known = last;
            if (known != null && System.nanoTime() - lastAt < FRESH_NANOS) {
                return known;
            }
            Health now = query();
            last = now;
            lastAt = System.nanoTime();
            return now;
        } finally {
            lock.unlock();
        }
    }

    private Health query() {
        try {
            int brokers = client().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .nodes()
                    .get(TIMEOUT_MILLIS + 500L, TimeUnit.MILLISECONDS)
                    .size();
            return Health.up().withDetail("brokers", brokers).build();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Health.down(e).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(e).build();
        }
    }

    private Admin client() {
        Admin present = client;
        if (present == null) {
            present = Admin.create(settings);
            client = present;
        }
        return present;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (client != null) {
                client.close(Duration.ZERO);
                client = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
