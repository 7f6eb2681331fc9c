package news.hearsay.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Starts to consume once the topics are there, and makes them where they are missing. If no broker answers it asks again, so that the service
 * may be started before its broker.
 */
@Component
class ConsumptionStarter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumptionStarter.class);

    private final KafkaAdmin admin;
    private final KafkaListenerEndpointRegistry listeners;
    private final Consumption consumption;
    private final StoreProperties settings;
    private volatile @Nullable Thread thread;

    ConsumptionStarter(KafkaAdmin admin, KafkaListenerEndpointRegistry listeners, Consumption consumption, StoreProperties settings) {
        this.admin = admin;
        this.listeners = listeners;
        this.consumption = consumption;
        this.settings = settings;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("consumption-starter").start(this::startWhenTopicsAreThere);
    }

    private void startWhenTopicsAreThere() {
        try {
            while (!topicsAreThere()) {
                Thread.sleep(settings.firstWait());
            }
        } catch (InterruptedException e) {
            return;
        }
        consumption.goesOn();
        listeners.getListenerContainer(EventListener.ID).start();
    }

    private boolean topicsAreThere() {
        try {
            return admin.initialize();
        } catch (RuntimeException e) {
            LOG.warn("The topics can't be made or looked up yet: {}", e.getMessage());
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
