package news.hearsay.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.hearsay.events.Topics;
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

/** Prints a topic's records as they come, one JSON object a line. */
@Command(name = "tail", description = "Prints a topic's events as they come, one JSON object a line.")
final class TailCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    static final Map<String, String> SHORT_NAMES = Map.of(
            "articles", Topics.ARTICLES,
            "claims", Topics.CLAIMS,
            "attributions", Topics.ATTRIBUTIONS,
            "extractions", Topics.EXTRACTIONS);

    @Mixin
    private Target target = new Target();

    @Parameters(
            paramLabel = "TOPIC",
            description =
                    "articles, claims, attributions, extractions, or a topic's full name, such as one of dead letters (.dlt).")
    private String topic = "";

    @Option(
            names = {"-b", "--from-beginning"},
            description = "Starts with the oldest record instead of the next one.")
    private boolean fromBeginning;

    @Option(
            names = {"-n", "--count"},
            description = "Ends after so many records; default: goes on until Ctrl-C.")
    private long count = Long.MAX_VALUE;

    @Option(names = "--idle", paramLabel = "SECONDS", description = "Ends when no record comes for so long.")
    private long idleSeconds = Long.MAX_VALUE / 2_000_000_000L;

    @Override
    public Integer call() {
        String name = SHORT_NAMES.getOrDefault(topic, topic);
        Map<String, Object> settings = target.kafkaSettings();
        settings.put("isolation.level", "read_committed");
        settings.put("default.api.timeout.ms", 10_000);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            assign(consumer, name);
            long printed = 0;
            long lastCame = System.nanoTime();
            while (printed < count
                    && System.nanoTime() - lastCame
                            < Duration.ofSeconds(idleSeconds).toNanos()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    lastCame = System.nanoTime();
                    if (printed++ < count) {
                        out.println(MAPPER.writeValueAsString(json(record)));
                    }
                }
                out.flush();
            }
            return 0;
        } catch (TimeoutException e) {
            throw new CommandFailedException("no broker answers at " + target.kafka(), e);
        }
    }

    private void assign(KafkaConsumer<String, byte[]> consumer, String name) {
        var partitions = consumer.partitionsFor(name);
        if (partitions == null || partitions.isEmpty()) {
            throw new CommandFailedException("no topic " + name + "; there are: "
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
        // Seeking is lazy: without this, what comes between now and the first poll would be missed.
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
                // A dead letter need not be JSON.
                line.put("data", new String(record.value(), StandardCharsets.UTF_8));
            }
        }
        return line;
    }
}
