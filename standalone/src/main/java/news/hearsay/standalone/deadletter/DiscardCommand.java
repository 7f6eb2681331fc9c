package news.hearsay.standalone.deadletter;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import news.hearsay.platform.failure.Discard;
import news.hearsay.platform.failure.RecordPosition;
import news.hearsay.standalone.cli.UsageException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Discards a dead letter. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description = {
            "Discards a dead letter for good: neither it nor other dead letters of the same record are sent again. A"
                    + " record of who discarded it, and why, is added to the dead-letter topic; the dead letter stays"
                    + " there."
        })
final class DiscardCommand implements Callable<Integer> {

    @ParentCommand
    private DeadCommand dead = new DeadCommand();

    @Parameters(
            paramLabel = "PLACE",
            converter = DeadCommand.Place.class,
            description = "The dead letter, as in the list, such as hearsay.articles.v1.dlt-3@17.")
    private RecordPosition place = new RecordPosition("", 0, 0);

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who discards it.")
    private String by = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why it is discarded.")
    private String why = "";

    @Override
    public Integer call() {
        if (by.isBlank() || why.isBlank()) {
            throw new UsageException("--by and --why are empty: name who discards the dead letter, and why");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Object> settings = dead.target().kafkaSettings();
        try (DeadLetterReader reader = new DeadLetterReader(settings, dead.timeout())) {
            if (reader.deadLetterAt(place).isEmpty()) {
                throw dead.missing(place);
            }
            send(settings);
        } catch (KafkaException e) {
            throw dead.failed(e, "; run the command again");
        }
        out.println("Discarded " + place + ".");
        return 0;
    }

    private void send(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("max.block.ms", dead.timeout().toMillis());
        try (var producer = new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ = producer.send(new Discard(place, by.strip(), why.strip()).toRecord())
                    .get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }
}
