package news.hearsay.store;

import news.hearsay.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Starts to consume once the tables and the topics are there, and makes both where they are missing. What is away is
 * asked again, so that the service may be started before its database and its broker, and can be stopped while it waits
 * for them.
 */
@Component
class ConsumptionStarter implements SmartLifecycle {

    private final Schema schema;
    private final KafkaAdmin admin;
    private final KafkaListenerEndpointRegistry listeners;
    private final Consumption consumption;
    private final StoreProperties settings;
    private volatile @Nullable Thread thread;

    ConsumptionStarter(
            Schema schema,
            KafkaAdmin admin,
            KafkaListenerEndpointRegistry listeners,
            Consumption consumption,
            StoreProperties settings) {
        this.schema = schema;
        this.admin = admin;
        this.listeners = listeners;
        this.consumption = consumption;
        this.settings = settings;
    }

    /** Where the database answers, its tables are there when this returns; all else goes on beside. */
    @Override
    public void start() {
        boolean ready = succeeds(schema::prepare);
        thread = Thread.ofVirtual().name("consumption-starter").start(() -> finish(ready));
    }

    private void finish(boolean schemaIsReady) {
        try {
            while (!schemaIsReady && !succeeds(schema::prepare)) {
                Thread.sleep(settings.longestWait());
            }
            while (!succeeds(this::makeTopics)) {
                Thread.sleep(settings.firstWait());
            }
        } catch (InterruptedException e) {
            return;
        }
        consumption.goesOn();
        listeners.getListenerContainer(EventListener.ID).start();
    }

    private void makeTopics() {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            Topics.createMissing(client, Topics.definitions(settings.partitions(), settings.replicas()));
        }
    }

    private boolean succeeds(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            consumption.waits(e);
            return false;
        }
    }

    @Override
    public void stop() {
        Thread starting = thread;
        if (starting != null) {
            starting.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
