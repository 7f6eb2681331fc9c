package news.hearsay.ingest;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Whether an article sent now could be taken: a broker answers and the topics are there. Part of readiness, not of liveness. */
@Component
class KafkaHealthIndicator extends AbstractHealthIndicator {

    private static final int TIMEOUT_MILLIS = 2000;

    private final KafkaAdmin admin;
    private final ArticleTopics topics;

    KafkaHealthIndicator(KafkaAdmin admin, ArticleTopics topics) {
        super("Kafka can't be reached");
        this.admin = admin;
        this.topics = topics;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            int brokers = client.describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .nodes()
                    .get(TIMEOUT_MILLIS + 500L, TimeUnit.MILLISECONDS)
                    .size();
            health.status(topics.areThere() ? "UP" : "DOWN").withDetail("brokers", brokers);
        }
    }
}
