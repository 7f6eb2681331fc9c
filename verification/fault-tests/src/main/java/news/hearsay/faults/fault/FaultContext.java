package news.hearsay.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import news.hearsay.faults.check.CommittedRecord;
import news.hearsay.faults.load.Load;
import news.hearsay.faults.pipeline.Await;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ServiceInstance;
import org.apache.kafka.common.TopicPartition;

/**
 * What a fault can use during a run.
 *
 * @param random the source of all random choices; its seed is that of the run
 * @param starts the end offsets before the run
 * @param undisturbed the records that the undisturbed pipeline made of the same articles
 */
public record FaultContext(
        ProcessPipeline pipeline,
        Load load,
        Random random,
        Map<TopicPartition, Long> starts,
        List<CommittedRecord> undisturbed) {

    private static final Duration TRAP = Duration.ofSeconds(20);

    /** Waits for a random moment while articles are being posted. */
    void awaitMoment() throws InterruptedException {
        load.awaitAcknowledged(1 + random.nextInt(Math.max(1, load.size() / 2)));
        pause(0, 400);
    }

    /** Waits for a random time, in milliseconds. */
    void pause(int least, int most) throws InterruptedException {
        Thread.sleep(between(least, most));
    }

    /** Returns a random number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** Sets a trap at a random moment and waits until the process has halted. */
    void haltAt(ServiceInstance service, String point, int mostTimes) throws Exception {
        setTrap(service, point, between(1, mostTimes), "halt");
        if (!comes(() -> !service.isRunning())) {
            service.kill();
        }
    }

    /** Sets a trap at a random moment and waits until the process is frozen. */
    void freezeAt(ServiceInstance service, String point) throws Exception {
        setTrap(service, point, 1, "freeze");
        if (!comes(service::trapHasSprung)) {
            service.removeTrap();
            service.freeze();
        }
    }

    private void setTrap(ServiceInstance service, String point, int times, String action) throws Exception {
        load.awaitAcknowledged(1 + random.nextInt(Math.max(1, load.size() / 3)));
        service.setTrap(point, times, action);
    }

    /**
     * Returns whether the trap sprang in time. A process without work does not reach the point; it receives the signal
     * instead.
     */
    private boolean comes(Callable<Boolean> end) throws InterruptedException {
        try {
            Await.until("the trap springs", TRAP, end);
            return true;
        } catch (Await.GaveUpException e) {
            return false;
        }
    }
}
