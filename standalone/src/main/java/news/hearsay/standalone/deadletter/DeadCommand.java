package news.hearsay.standalone.deadletter;

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
import java.util.function.BiConsumer;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.RecordPosition;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.cli.TextTable;
import news.hearsay.standalone.deadletter.LetterStates.State;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Counts, lists or shows dead letters. */
@Command(
        name = "dead",
        description = {
            "Counts the dead letters, records that could not be processed, by reason and topic. --each lists them,"
                    + " --show PLACE shows one. Once the cause is fixed, dead replay sends them again; dead discard gives"
                    + " one up.",
            "The broker is that of the Hearsay on the data folder, that of docker compose, or the one given by --kafka."
        },
        subcommands = {ReplayCommand.class, DiscardCommand.class})
public final class DeadCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Mixin
    private DeadLetterFilter filter = new DeadLetterFilter();

    @Option(names = "--each", description = "Lists each dead letter with its error message instead of counts.")
    private boolean each;

    @Option(
            names = "--show",
            paramLabel = "PLACE",
            converter = Place.class,
            description =
                    "Shows one dead letter: its headers and the start of its value. PLACE is as in the list, such as"
                            + " hearsay.articles.v1.dlt-3@17.")
    private @Nullable RecordPosition place;

    @Option(
            names = "--bytes",
            paramLabel = "N",
            defaultValue = "4096",
            description = "The number of bytes that --show prints at most; default: ${DEFAULT-VALUE}.")
    private int bytes;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            scope = ScopeType.INHERIT,
            defaultValue = "30",
            description = "The time limit for each response of the broker; default: ${DEFAULT-VALUE}.")
    private int timeout;

    Duration timeout() {
        return Duration.ofSeconds(timeout);
    }

    Target target() {
        return target;
    }

    DeadLetterFilter filter() {
        return filter;
    }

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (DeadLetterReader reader = new DeadLetterReader(target.kafkaSettings(), timeout())) {
            RecordPosition shown = place;
            if (shown != null) {
                DeadLetter letter =
                        reader.deadLetterAt(shown).map(DeadLetter::read).orElseThrow(() -> missing(shown));
                new DeadLetterPrinter(bytes).print(letter, out);
                printDiscards(reader, shown, out);
            } else if (each) {
                list(reader, out);
            } else {
                count(reader, out);
            }
            return 0;
        } catch (KafkaException e) {
            throw failed(e, "");
        }
    }

    CommandFailedException missing(RecordPosition letter) {
        return new CommandFailedException(
                "there is no dead letter at " + letter + ": ./hearsay dead --each lists them");
    }

    /** @param advice appended to the message of an unexpected error */
    CommandFailedException failed(KafkaException e, String advice) {
        String message = e instanceof TimeoutException
                ? "the broker at %s did not respond within %d s: check that it is running there, or raise --timeout"
                        .formatted(target.kafka(), timeout)
                : "unexpected reply from the broker at %s: %s%s".formatted(target.kafka(), e.getMessage(), advice);
        return new CommandFailedException(message, e);
    }

    private void printDiscards(DeadLetterReader reader, RecordPosition letter, PrintStream out) {
        reader.read(new TopicPartition(letter.topic(), letter.partition()), _ -> {}, (_, discard) -> {
            if (discard.place().equals(letter)) {
                out.println("discarded by " + DeadLetterPrinter.plain(discard.by() + ": " + discard.why(), bytes));
            }
        });
    }

    private void count(DeadLetterReader reader, PrintStream out) {
        Map<Group, Summary> groups =
                new TreeMap<>(Comparator.comparing(Group::reason).thenComparing(Group::topic));
        read(
                reader,
                (letter, state) -> groups.computeIfAbsent(
                                new Group(letter.reason(), letter.place().topic()), _ -> new Summary())
                        .add(letter, state));
        if (groups.isEmpty()) {
            out.println("There are no dead letters.");
            return;
        }
        new TextTable(
                        List.of("reason", "topic", "waiting", "sent again", "first", "last", "discarded", "example"),
                        groups.entrySet().stream()
                                .map(entry -> entry.getValue().row(entry.getKey()))
                                .toList())
                .print(out);
    }

    private void list(DeadLetterReader reader, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        read(
                reader,
                (letter, state) -> rows.add(List.of(
                        letter.place().toString(),
                        letter.reason().label(),
                        state.toString(),
                        time(letter.since()),
                        letter.origin().toString(),
                        DeadLetterPrinter.plain(letter.words(), 80))));
        if (rows.isEmpty()) {
            out.println("There are no dead letters.");
            return;
        }
        new TextTable(List.of("place", "reason", "state", "since", "from", "message"), rows).print(out);
    }

    private void read(DeadLetterReader reader, BiConsumer<DeadLetter, State> consumer) {
        ReplayProgress replayed = reader.replayProgress();
        for (TopicPartition partition : reader.partitions()) {
            if (filter.includesTopic(partition.topic())) {
                LetterStates states = LetterStates.read(reader, partition, replayed);
                reader.read(partition, letter -> {
                    if (filter.includes(letter)) {
                        consumer.accept(letter, states.next(letter));
                    }
                });
            }
        }
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private record Group(Reason reason, String topic) {}

    private static final class Summary {

        private int waiting;
        private int sentAgain;
        private int discarded;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;
        private @Nullable RecordPosition example;

        void add(DeadLetter letter, State state) {
            boolean waits = state == State.WAITING;
            waiting += waits ? 1 : 0;
            sentAgain += state == State.SENT_AGAIN ? 1 : 0;
            discarded += state == State.DISCARDED ? 1 : 0;
            first = letter.since().isBefore(first) ? letter.since() : first;
            last = letter.since().isAfter(last) ? letter.since() : last;
            // prefers a dead letter that waits
            example = example == null || waiting == 1 && waits ? letter.place() : example;
        }

        List<String> row(Group group) {
            return List.of(
                    group.reason.label(),
                    Topics.deadLettersOf(group.topic),
                    Integer.toString(waiting),
                    Integer.toString(sentAgain),
                    time(first),
                    time(last),
                    Integer.toString(discarded),
                    String.valueOf(example));
        }
    }

    /** Parses a place such as {@code hearsay.articles.v1.dlt-3@17}. */
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
