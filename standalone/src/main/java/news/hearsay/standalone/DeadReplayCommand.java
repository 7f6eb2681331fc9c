package news.hearsay.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Sends dead letters again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends the dead letters again that wait, to the topic from which they came, with the key, bytes and headers that they had."
                    + " Mend first what was wrong. Each is sent once, however often this runs or is killed; one that fails again comes back"
                    + " as a new dead letter."
        })
final class DeadReplayCommand implements Callable<Integer> {

    @ParentCommand
    private DeadCommand dead = new DeadCommand();

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Integer> sent = new TreeMap<>();
        Map<String, Object> settings = dead.target().kafkaSettings();
        try (Replay replay = Replay.begin(settings, dead.timeout());
                DeadLetterBox box = new DeadLetterBox(settings, dead.timeout())) {
            replay.run(
                    box,
                    dead.choice(),
                    letter -> sent.merge(
                            letter.reason().label() + " to " + letter.origin().topic(), 1, Integer::sum));
        } catch (ProducerFencedException e) {
            throw new CommandFailedException("another replay has begun: this one stops", e);
        } catch (KafkaException e) {
            throw new CommandFailedException(
                    "the broker at %s does not answer as wanted: %s; run it again"
                            .formatted(dead.target().kafka(), e.getMessage()),
                    e);
        }
        sent.forEach((what, count) -> out.println(count + " " + what));
        int all = sent.values().stream().mapToInt(Integer::intValue).sum();
        out.println(
                all == 0
                        ? "No dead letter waits."
                        : all == 1 ? "Sent 1 dead letter again." : "Sent " + all + " dead letters again.");
        return 0;
    }
}
