package news.hearsay.extract;

import java.util.List;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Starts to read articles once the topics are there and nothing is left open of this instance's earlier life: until a
 * transaction that a crash left behind is ended, the broker tells nobody from which offset to read. A broker that is
 * away is asked again, longer apart each time, so that the service may be started before it. Topics that exist are left
 * as they are.
 */
final class ConsumptionStarter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumptionStarter.class);

    private final KafkaAdmin admin;
    private final List<NewTopic> topics;
    private final OwnTransactions transactions;
    private final KafkaListenerEndpointRegistry listeners;
    private final BackOff backOff;
    private @Nullable Thread thread;
    private volatile boolean running;

    ConsumptionStarter(
            KafkaAdmin admin,
            List<NewTopic> topics,
            OwnTransactions transactions,
            KafkaListenerEndpointRegistry listeners,
            BackOff backOff) {
        this.admin = admin;
        this.topics = topics;
        this.transactions = transactions;
        this.listeners = listeners;
        this.backOff = backOff;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("consumption-starter").start(this::startWhenReady);
    }

    private void startWhenReady() {
        BackOffExecution pauses = backOff.start();
        try {
            while (!isReady()) {
                Thread.sleep(pauses.nextBackOff());
            }
        } catch (InterruptedException e) {
            return;
        }
        startListener();
    }

    private boolean isReady() {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            Topics.createMissing(client, topics);
            transactions.endOpen();
            return true;
        } catch (RuntimeException e) {
            if (running) { // else it was interrupted
                LOG.warn(
                        "Articles can't be read yet; will try again: {}",
                        NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            }
            return false;
        }
    }

    /** Has the reading begin again with consumers that know nothing of the past. Returns at once. */
    void startAnew() {
        listeners.getListenerContainer(ArticleListener.ID).stop(this::startListener);
    }

    /** Not while {@link #stop()} runs, which would miss a listener that starts after it. */
    private synchronized void startListener() {
        if (running) {
            listeners.getListenerContainer(ArticleListener.ID).start();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** The last to start and the first to stop, as its phase is the default one: the listeners stop after it. */
    @Override
    public boolean isRunning() {
        return running;
    }
}
