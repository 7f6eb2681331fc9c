package news.hearsay.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Whether an article sent now could be taken: a broker answers and the topics are there. Part of readiness, not of liveness. */
@Component
class KafkaHealthIndicator implements HealthIndicator {

    private static final int TIMEOUT_MILLIS = 2000;

    private final KafkaAdmin admin;
    private final ArticleTopics topics;

    KafkaHealthIndicator(KafkaAdmin admin, ArticleTopics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    @Override
    public Health health() {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            int brokers = client.describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .nodes()
                    .get(TIMEOUT_MILLIS + 500L, TimeUnit.MILLISECONDS)
                    .size();
            return (topics.areThere() ? Health.up() : Health.down()).withDetail("brokers", brokers).build();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Health.down(e).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(e).build();
        }
    }
}
