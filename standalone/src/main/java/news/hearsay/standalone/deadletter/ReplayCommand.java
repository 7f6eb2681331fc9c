package news.hearsay.standalone.deadletter;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import news.hearsay.standalone.cli.CommandFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Sends dead letters again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends waiting dead letters to their original topic again, with their original key, value and headers. Fix"
                    + " the cause first. Each record is sent once, even if several services gave it up or this command is"
                    + " killed and run again; one that fails again waits again."
        })
final class ReplayCommand implements Callable<Integer> {

    @ParentCommand
    private DeadCommand dead = new DeadCommand();

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Integer> sent = new TreeMap<>();
        Map<String, Object> settings = dead.target().kafkaSettings();
        try (Replay replay = Replay.open(settings, dead.timeout());
                DeadLetterReader reader = new DeadLetterReader(settings, dead.timeout())) {
            replay.run(
                    reader,
                    dead.filter(),
                    letter -> sent.merge(
                            letter.reason().label() + " to " + letter.origin().topic(), 1, Integer::sum));
        } catch (ProducerFencedException e) {
            throw new CommandFailedException("another replay has started and stopped this one", e);
        } catch (KafkaException e) {
            throw dead.failed(e, "; run the command again");
        }
        sent.forEach((what, count) -> out.println(count + " " + what));
        int all = sent.values().stream().mapToInt(Integer::intValue).sum();
        out.println(
                all == 0
                        ? "No dead letters are waiting."
                        : all == 1 ? "Sent 1 dead letter again." : "Sent " + all + " dead letters again.");
        return 0;
    }
}
