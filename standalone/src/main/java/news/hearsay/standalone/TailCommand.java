package news.hearsay.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.cli.TopicNames;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints the records of a topic as they arrive, one JSON object per line. */
@Command(name = "tail", description = "Prints the events of a topic as they arrive, one JSON object per line.")
final class TailCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Mixin
    private Target target = new Target();

    @Parameters(
            paramLabel = "TOPIC",
            description = "articles, claims, attributions, extractions, threads, or the full name of a topic, such as"
                    + " hearsay.articles.v1.dlt.")
    private String topic = "";

    @Option(
            names = {"-b", "--from-beginning"},
            description = "Starts at the oldest record instead of the next one.")
    private boolean fromBeginning;

    @Option(
            names = {"-n", "--count"},
            paramLabel = "N",
            description = "Exits after this number of records; default: runs until Ctrl-C.")
    private long count = Long.MAX_VALUE;

    @Option(names = "--idle", paramLabel = "SECONDS", description = "Exits when no record arrives for this time.")
    private long idleSeconds = Long.MAX_VALUE / 2_000_000_000L;

    @Override
    public Integer call() {
        String name = TopicNames.full(topic);
        Map<String, Object> settings = target.kafkaSettings();
        settings.put("isolation.level", "read_committed");
        settings.put("default.api.timeout.ms", 10_000);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            assign(consumer, name);
            long printed = 0;
            long lastRecord = System.nanoTime();
            while (printed < count
                    && System.nanoTime() - lastRecord
                            < Duration.ofSeconds(idleSeconds).toNanos()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    lastRecord = System.nanoTime();
                    if (printed++ < count) {
                        out.println(MAPPER.writeValueAsString(json(record)));
                    }
                }
                out.flush();
            }
            return 0;
        } catch (TimeoutException e) {
            throw new CommandFailedException(
                    "can't reach a broker at " + target.kafka() + ": check that it is running there", e);
        }
    }

    private void assign(KafkaConsumer<String, byte[]> consumer, String name) {
        var partitions = consumer.partitionsFor(name);
        if (partitions == null || partitions.isEmpty()) {
            throw new CommandFailedException("there is no topic " + name + "; choose one of: "
                    + String.join(
                            " ",
                            consumer.listTopics().keySet().stream().sorted().toList()));
        }
        List<TopicPartition> all = partitions.stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(all);
        if (fromBeginning) {
            consumer.seekToBeginning(all);
        } else {
            consumer.seekToEnd(all);
        }
        // Seeking is lazy: without this, records that arrive before the first poll would be missed.
        all.forEach(consumer::position);
    }

    private static ObjectNode json(ConsumerRecord<String, byte[]> record) {
        ObjectNode line = MAPPER.createObjectNode()
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("key", record.key());
        ObjectNode headers = line.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(
                    header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        }
        if (record.value() != null) {
            try {
                line.set("data", MAPPER.readTree(record.value()));
            } catch (JacksonException _) {
                // the value of a dead letter may be anything
                line.put("data", new String(record.value(), StandardCharsets.UTF_8));
            }
        }
        return line;
    }
}
