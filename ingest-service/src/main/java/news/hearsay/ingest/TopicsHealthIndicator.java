package news.hearsay.ingest;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the topics are there, without which no article is taken. Part of readiness, not of liveness. */
@Component
class TopicsHealthIndicator implements HealthIndicator {

    private final ArticleTopics topics;

    TopicsHealthIndicator(ArticleTopics topics) {
        this.topics = topics;
    }

    @Override
    public Health health() {
        return (topics.areThere() ? Health.up() : Health.down()).build();
    }
}
