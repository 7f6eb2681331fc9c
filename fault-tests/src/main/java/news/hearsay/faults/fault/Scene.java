package news.hearsay.faults.fault;

import java.util.List;
import java.util.Map;
import java.util.Random;
import news.hearsay.faults.check.Message;
import news.hearsay.faults.line.Await;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.Service;
import news.hearsay.faults.load.Load;
import org.apache.kafka.common.TopicPartition;

/**
 * What a fault has at hand.
 *
 * @param random decides when and how; made from the seed
 * @param starts where the topics ended before the run
 * @param undisturbed the records that the undisturbed line made of the same articles
 */
public record Scene(Line line, Load load, Random random, Map<TopicPartition, Long> starts, List<Message> undisturbed) {

    /** Waits for a random moment while articles are being posted. */
    void awaitMoment() throws InterruptedException {
        load.awaitAcknowledged(1 + random.nextInt(Math.max(1, load.size() / 2)));
        pause(0, 400);
    }

    /** Waits for a random time, in milliseconds. */
    void pause(int least, int most) throws InterruptedException {
        Thread.sleep(between(least, most));
    }

    /** A random number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** Sets a trap at a random moment, and waits until the process has halted in it. */
    void haltAt(Service service, String point, int mostTimes) throws Exception {
        load.awaitAcknowledged(1 + random.nextInt(Math.max(1, load.size() / 3)));
        service.setTrap(point, between(1, mostTimes), "halt");
        service.awaitEnd();
    }

    /** The same, where it freezes. */
    void freezeAt(Service service, String point, int mostTimes) throws Exception {
        load.awaitAcknowledged(1 + random.nextInt(Math.max(1, load.size() / 3)));
        service.setTrap(point, between(1, mostTimes), "freeze");
        Await.until(service.name() + " is frozen", service::trapHasSprung);
    }
}
