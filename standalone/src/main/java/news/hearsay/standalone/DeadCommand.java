package news.hearsay.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.RecordPosition;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Lists what was put aside, by reason and topic, or shows one. */
@Command(
        name = "dead",
        description = {
            "Lists the dead letters: records that could not be processed, by reason and topic. See one with --show PLACE;"
                    + " send them again, once what was wrong is mended, with dead replay.",
            "The broker is the one of the Hearsay on the data folder, or of docker compose, or the one named by --kafka."
        },
        subcommands = DeadReplayCommand.class)
final class DeadCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Mixin
    private DeadLetterChoice choice = new DeadLetterChoice();

    @Option(names = "--each", description = "Lists each by itself, with its first words, instead of counts.")
    private boolean each;

    @Option(
            names = "--show",
            paramLabel = "PLACE",
            converter = Place.class,
            description =
                    "Shows one, with headers and the beginning of its bytes; PLACE is written as in the list, as hearsay.articles.v1.dlt-3@17.")
    private @Nullable RecordPosition place;

    @Option(
            names = "--bytes",
            paramLabel = "N",
            defaultValue = "4096",
            description = "How many bytes --show shows at most; default: ${DEFAULT-VALUE}.")
    private int bytes;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            scope = ScopeType.INHERIT,
            defaultValue = "30",
            description = "How long the broker may take for one answer; default: ${DEFAULT-VALUE}.")
    private int timeout;

    Duration timeout() {
        return Duration.ofSeconds(timeout);
    }

    Target target() {
        return target;
    }

    DeadLetterChoice choice() {
        return choice;
    }

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (DeadLetterBox box = new DeadLetterBox(target.kafkaSettings(), timeout())) {
            if (place != null) {
                DeadLetter letter = box.at(place)
                        .map(DeadLetter::read)
                        .orElseThrow(() -> new CommandFailedException(
                                "there is no dead letter at " + place + ": ./hearsay dead lists them"));
                new DeadLetterView(bytes).print(letter, out);
            } else if (each) {
                list(box, out);
            } else {
                count(box, out);
            }
            return 0;
        } catch (KafkaException e) {
            throw new CommandFailedException(
                    "the broker at %s does not answer as wanted: %s".formatted(target.kafka(), e.getMessage()), e);
        }
    }

    private void count(DeadLetterBox box, PrintStream out) {
        Map<Reason, Map<TopicPartition, Long>> sentAgain = box.sentAgain();
        Map<Group, Summary> groups =
                new TreeMap<>(Comparator.comparing(Group::reason).thenComparing(Group::topic));
        read(
                box,
                letter -> groups.computeIfAbsent(
                                new Group(letter.reason(), letter.place().topic()), _ -> new Summary())
                        .add(letter, wasSentAgain(letter, sentAgain)));
        if (groups.isEmpty()) {
            out.println("There are no dead letters.");
            return;
        }
        new RowTable(
                        List.of("reason", "topic", "waiting", "sent again", "first", "last", "example"),
                        groups.entrySet().stream()
                                .map(entry -> entry.getValue().row(entry.getKey()))
                                .toList())
                .print(out);
    }

    private void list(DeadLetterBox box, PrintStream out) {
        Map<Reason, Map<TopicPartition, Long>> sentAgain = box.sentAgain();
        List<List<String>> rows = new ArrayList<>();
        read(
                box,
                letter -> rows.add(List.of(
                        letter.place().toString(),
                        letter.reason().label(),
                        wasSentAgain(letter, sentAgain) ? "sent again" : "waiting",
                        time(letter.since()),
                        letter.origin().toString(),
                        DeadLetterView.plain(letter.words(), 80))));
        new RowTable(List.of("place", "reason", "state", "since", "from", "words"), rows).print(out);
    }

    private void read(DeadLetterBox box, Consumer<DeadLetter> reader) {
        for (TopicPartition partition : box.partitions()) {
            if (choice.includesTopic(partition.topic())) {
                box.read(partition, 0, letter -> {
                    if (choice.includes(letter)) {
                        reader.accept(letter);
                    }
                });
            }
        }
    }

    static boolean wasSentAgain(DeadLetter letter, Map<Reason, Map<TopicPartition, Long>> sentAgain) {
        TopicPartition partition =
                new TopicPartition(letter.place().topic(), letter.place().partition());
        return letter.place().offset() < sentAgain.get(letter.reason()).getOrDefault(partition, 0L);
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private record Group(Reason reason, String topic) {}

    private static final class Summary {

        private int waiting;
        private int sentAgain;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;
        private @Nullable RecordPosition example;

        void add(DeadLetter letter, boolean again) {
            waiting += again ? 0 : 1;
            sentAgain += again ? 1 : 0;
            first = letter.since().isBefore(first) ? letter.since() : first;
            last = letter.since().isAfter(last) ? letter.since() : last;
            // one that waits, rather
            example = example == null || waiting == 1 && !again ? letter.place() : example;
        }

        List<String> row(Group group) {
            return List.of(
                    group.reason.label(),
                    Topics.deadLettersOf(group.topic),
                    Integer.toString(waiting),
                    Integer.toString(sentAgain),
                    time(first),
                    time(last),
                    String.valueOf(example));
        }
    }

    static final class Place implements ITypeConverter<RecordPosition> {

        @Override
        public RecordPosition convert(String written) {
            try {
                return RecordPosition.parse(written);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
