package news.hearsay.alerts.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.hearsay.alerts.AlertProperties;
import news.hearsay.alerts.delivery.Deliveries;
import news.hearsay.alerts.detect.Detection;
import news.hearsay.alerts.mail.AlertMails;
import news.hearsay.alerts.webhook.SecretNames;
import news.hearsay.alerts.webhook.WebhookSender;
import news.hearsay.platform.failure.Causes;
import news.hearsay.platform.failure.RetryBackOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs each kind of work on a thread of its own. After a failure, it waits and tries again, indefinitely. */
@Component
class AlertWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlertWorker.class);
    private static final RetryBackOff BACK_OFF = RetryBackOff.between(Duration.ofMillis(500), Duration.ofSeconds(20));
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final List<Work> works;
    private final AlertProperties settings;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private volatile boolean running;

    AlertWorker(
            Detection detection,
            Deliveries deliveries,
            SecretNames secrets,
            WebhookSender webhooks,
            AlertMails mails,
            AlertProperties settings) {
        this.settings = settings;
        works = List.of(
                new Work("alert-detection", detection::run),
                new Work("alert-webhooks", () -> {
                    secrets.store();
                    deliveries.revive();
                    return webhooks.run();
                }),
                new Work("alert-mails", mails::run));
    }

    @Override
    public synchronized void start() {
        if (settings.enabled() && !running) {
            running = true;
            for (Work work : works) {
                threads.add(Thread.ofPlatform().daemon(false).name(work.name()).start(() -> repeat(work)));
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(STOP_TIMEOUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Returns what keeps each kind of work from going on, by the name of its thread. */
    Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    private void repeat(Work work) {
        RetryBackOff.Delays delays = BACK_OFF.start();
        while (running) {
            try {
                Duration pause = settings.tick();
                try {
                    if (work.step().run()) {
                        pause = Duration.ZERO;
                    }
                    problems.remove(work.name());
                    delays.reset();
                } catch (RuntimeException e) {
                    report(work, e);
                    pause = delays.next();
                }
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void report(Work work, RuntimeException failure) {
        String problem = Causes.describeRoot(failure);
        if (running && !problem.equals(problems.put(work.name(), problem))) {
            LOG.warn("{} waits and tries again: {}", work.name(), problem);
        }
    }
}
