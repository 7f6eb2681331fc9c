package news.hearsay.extract;

import java.util.List;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Creates the topics that are missing, before the listener starts; where the broker is away, as soon as it is there. Topics that exist are
 * left as they are.
 */
final class TopicCreation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);

    private final KafkaAdmin admin;
    private final List<NewTopic> topics;
    private final BackOff backOff;
    private volatile boolean running;

    TopicCreation(KafkaAdmin admin, List<NewTopic> topics, BackOff backOff) {
        this.admin = admin;
        this.topics = topics;
        this.backOff = backOff;
    }

    @Override
    public void start() {
        running = true;
        if (!created()) {
            Thread.ofVirtual().name("topic-creation").start(this::createLater);
        }
    }

    private boolean created() {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            Topics.createMissing(client, topics);
            return true;
        } catch (KafkaException e) {
            LOG.warn("The topics can't be created yet; will try again: {}", e.getMessage());
            return false;
        }
    }

    private void createLater() {
        BackOffExecution pauses = backOff.start();
        try {
            do {
                Thread.sleep(pauses.nextBackOff());
            } while (running && !created());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Just before the listeners. */
    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE - 1;
    }
}
