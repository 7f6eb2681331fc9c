package news.hearsay.ingest;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the topics exist, without which no article is accepted. Part of readiness, not of liveness. */
@Component
class TopicsHealthIndicator implements HealthIndicator {

    private final ArticleTopics topics;

    TopicsHealthIndicator(ArticleTopics topics) {
        this.topics = topics;
    }

    @Override
    public Health health() {
        return (topics.exist() ? Health.up() : Health.down()).build();
    }
}
