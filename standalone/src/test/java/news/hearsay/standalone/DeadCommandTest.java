package news.hearsay.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.Ports;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.kafka.TopicCreation;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./hearsay dead} on a real broker. */
@Tag("slow")
class DeadCommandTest {

    private static final long SENT = 1_741_083_330_123L;

    private static EmbeddedBroker broker;
    private static Admin admin;
    private static KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = EmbeddedBroker.start(folder, Ports.free());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "compression.type",
                "zstd",
                "max.request.size",
                32 * 1024 * 1024);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        TopicCreation.createMissing(admin, TopicCreation.definitions(2, (short) 1));
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        admin.close();
        broker.close();
    }

    @BeforeEach
    void empty_topics() throws Exception {
        List<TopicPartition> partitions = TopicCreation.definitions(2, (short) 1).stream()
                .flatMap(topic -> Stream.of(new TopicPartition(topic.name(), 0), new TopicPartition(topic.name(), 1)))
                .toList();
        Map<TopicPartition, RecordsToDelete> all = ends(partitions).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        admin.deleteRecords(all).all().get();
    }

    @Test
    void dead_letters_are_counted_by_reason_and_topic() {
        die(message(Topics.ARTICLES, 0, "a"), Reason.WRONG_SCHEMA);
        die(message(Topics.ARTICLES, 1, "b"), Reason.WRONG_SCHEMA);
        RecordMetadata bug = die(message(Topics.CLAIMS, 1, "c"), Reason.BUG);

        Result result = hearsay("dead");

        assertThat(result.status).isZero();
        assertThat(result.out.lines().map(line -> line.replaceAll(" +\\| +", "|")))
                .anyMatch(line -> line.startsWith("wrong-schema|hearsay.articles.v1|2|0|20"))
                .anyMatch(line -> line.startsWith("bug|hearsay.claims.v1|1|0|20")
                        && line.contains("hearsay.claims.v1.dlt-1@" + bug.offset()));
    }

    @Test
    void options_filter_by_reason_and_topic() {
        die(message(Topics.ARTICLES, 0, "a"), Reason.WRONG_SCHEMA);
        die(message(Topics.CLAIMS, 0, "b"), Reason.WRONG_SCHEMA);
        die(message(Topics.CLAIMS, 0, "c"), Reason.BUG);

        assertThat(hearsay("dead", "--reason", "bug").out)
                .contains("bug")
                .contains("(1 row)")
                .doesNotContain("wrong-schema");
        assertThat(hearsay("dead", "--topic", "articles").out)
                .contains("hearsay.articles.v1")
                .contains("(1 row)");
        assertThat(hearsay("dead", "--each", "--topic", "hearsay.claims.v1").out)
                .contains("text is missing")
                .contains("(2 rows)");
        assertThat(hearsay("dead", "--reason", "boredom").err)
                .contains("there is no reason boredom; choose one of: not-cloudevents");
    }

    @Test
    void show_prints_headers_and_bytes_without_control_characters() {
        ConsumerRecord<byte[], byte[]> message = message(Topics.ARTICLES, 0, "{\u001B[2Jnot json é");
        message.headers().add("ce_id", "1".getBytes(UTF_8)).add("odd", new byte[] {-1, 7});
        RecordMetadata letter = die(message, Reason.WRONG_SCHEMA);

        Result result = hearsay("dead", "--show", "hearsay.articles.v1.dlt-0@" + letter.offset());

        assertThat(result.out)
                .contains(
                        "wrong-schema: text is missing",
                        "ce_id: 1",
                        "odd: ff07",
                        "kafka_dlt-original-offset: 42",
                        "{�[2Jnot json é")
                .contains("IllegalArgumentException: text is missing")
                .doesNotContain("\u001B");
        assertThat(hearsay("dead", "--bytes", "9", "--show", "hearsay.articles.v1.dlt-0@" + letter.offset()).out)
                .contains("{�[2Jnot  …");
        assertThat(hearsay("dead", "--show", "hearsay.articles.v1.dlt-0@999999").err)
                .contains("there is no dead letter at");
    }

    @Test
    void replay_sends_each_record_unchanged_and_once() {
        ConsumerRecord<byte[], byte[]> message = message(Topics.ARTICLES, 1, "an article");
        message.headers().add("ce_id", "1".getBytes(UTF_8)).add("kafka_dlt-original-topic", "its own".getBytes(UTF_8));
        Headers before = new RecordHeaders(message.headers());
        die(message, Reason.WRONG_SCHEMA);

        assertThat(hearsay("dead", "replay").out)
                .contains("1 wrong-schema to hearsay.articles.v1")
                .contains("Sent 1 dead letter again.");
        assertThat(hearsay("dead", "replay").out).contains("No dead letters are waiting.");

        ConsumerRecord<byte[], byte[]> again = only(Topics.ARTICLES);
        assertThat(again.key()).isEqualTo(message.key());
        assertThat(again.value()).isEqualTo(message.value());
        assertThat(again.headers()).isEqualTo(before);
        assertThat(again.partition()).isEqualTo(1);
        assertThat(again.timestamp()).isEqualTo(SENT);
        assertThat(hearsay("dead").out.replaceAll(" +\\| +", "|")).contains("wrong-schema|hearsay.articles.v1|0|1|");
    }

    @Test
    void replay_leaves_dead_letters_that_the_filter_excludes() {
        die(message(Topics.CLAIMS, 0, "first"), Reason.ROW_REFUSED);
        die(message(Topics.CLAIMS, 0, "second"), Reason.BUG);
        die(message(Topics.CLAIMS, 0, "third"), Reason.ROW_REFUSED);
        die(message(Topics.ARTICLES, 0, "fourth"), Reason.BUG);

        hearsay("dead", "replay", "--reason", "bug", "--topic", "claims");
        assertThat(values(Topics.CLAIMS)).containsExactly("second");
        assertThat(values(Topics.ARTICLES)).isEmpty();

        hearsay("dead", "replay");
        assertThat(values(Topics.CLAIMS)).containsExactly("second", "first", "third");
        assertThat(values(Topics.ARTICLES)).containsExactly("fourth");
    }

    @Test
    void record_that_fails_again_is_a_new_dead_letter() {
        die(message(Topics.CLAIMS, 0, "stubborn"), Reason.ROW_REFUSED);
        hearsay("dead", "replay");

        die(only(Topics.CLAIMS), Reason.ROW_REFUSED);

        assertThat(hearsay("dead").out.replaceAll(" +\\| +", "|")).contains("row-refused|hearsay.claims.v1|1|1|");
        hearsay("dead", "replay");
        assertThat(values(Topics.CLAIMS)).containsExactly("stubborn", "stubborn");
    }

    @Test
    void a_record_that_two_consumers_give_up_waits_once_however_often_it_is_replayed() {
        die(message(Topics.ARTICLES, 0, "hopeless"), "hearsay-extract", Reason.WRONG_SCHEMA);
        die(message(Topics.ARTICLES, 0, "hopeless"), "hearsay-store", Reason.WRONG_SCHEMA);

        for (int replays = 1; replays <= 3; replays++) {
            assertThat(waiting()).contains("wrong-schema|hearsay.articles.v1|1|");
            assertThat(hearsay("dead", "replay").out).contains("Sent 1 dead letter again.");
            assertThat(on(Topics.ARTICLES)).hasSize(replays);
            ConsumerRecord<byte[], byte[]> again = on(Topics.ARTICLES).getLast();
            die(again, "hearsay-extract", Reason.WRONG_SCHEMA);
            die(again, "hearsay-store", Reason.WRONG_SCHEMA);
        }

        assertThat(waiting()).contains("wrong-schema|hearsay.articles.v1|1|6|");
    }

    @Test
    void a_discarded_record_is_not_sent_again_and_the_topic_records_who_discarded_it() {
        RecordMetadata letter = die(message(Topics.CLAIMS, 0, "hopeless"), "hearsay-store", Reason.BUG);
        die(message(Topics.CLAIMS, 0, "hopeless"), "hearsay-audit", Reason.BUG);
        die(message(Topics.CLAIMS, 0, "hopeful"), Reason.BUG);
        String place = "hearsay.claims.v1.dlt-0@" + letter.offset();

        Result result = hearsay("dead", "discard", place, "--by", "Ole Fink", "--why", "an empty test article");

        assertThat(result.out).contains("Discarded " + place);
        assertThat(waiting()).containsPattern("bug\\|hearsay.claims.v1\\|1\\|0\\|[^|]+\\|[^|]+\\|2\\|");
        assertThat(hearsay("dead", "--show", place).out).contains("discarded by Ole Fink: an empty test article");
        hearsay("dead", "replay");
        assertThat(values(Topics.CLAIMS)).containsExactly("hopeful");

        die(message(Topics.CLAIMS, 0, "hopeless"), Reason.BUG);
        assertThat(waiting())
                .as("a later failure of the same record")
                .containsPattern("bug\\|hearsay.claims.v1\\|1\\|1\\|[^|]+\\|[^|]+\\|2\\|");
    }

    @Test
    void discard_requires_a_name_a_reason_and_a_dead_letter() {
        assertThat(hearsay("dead", "discard", "hearsay.claims.v1.dlt-0@1").err).contains("--by", "--why");
        assertThat(hearsay("dead", "discard", "hearsay.claims.v1.dlt-0@999999", "--by", "Ole", "--why", "junk").err)
                .contains("there is no dead letter at");
    }

    @Test
    void a_record_of_another_topic_is_no_dead_letter() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES, 0, null, "healthy".getBytes(UTF_8)))
                    .get();
        }

        assertThat(hearsay("dead", "discard", Topics.ARTICLES + "-0@0", "--by", "Ole", "--why", "junk").err)
                .contains("there is no dead letter at");
        assertThat(hearsay("dead", "--show", Topics.ARTICLES + "-0@0").err).contains("there is no dead letter at");
        assertThat(values(Topics.ARTICLES)).containsExactly("healthy");
    }

    private static String waiting() {
        return hearsay("dead").out.replaceAll(" +\\| +", "|");
    }

    @Test
    void replay_after_a_killed_replay_sends_each_record_once() {
        RecordMetadata letter = die(message(Topics.CLAIMS, 0, "first"), Reason.BUG);
        die(message(Topics.CLAIMS, 0, "second"), Reason.BUG);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "hearsay-dead-replay");
        try (var killed = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            killed.initTransactions();
            killed.beginTransaction();
            var _ = killed.send(new ProducerRecord<>(Topics.CLAIMS, 0, null, "first".getBytes(UTF_8)));
            killed.sendOffsetsToTransaction(
                    Map.of(new TopicPartition(letter.topic(), 0), new OffsetAndMetadata(letter.offset() + 1)),
                    replayGroup(Reason.BUG));
            killed.flush();

            assertThat(hearsay("dead", "replay").out).contains("Sent 2 dead letters again.");

            assertThat(values(Topics.CLAIMS)).containsExactly("first", "second");
        }
    }

    @Test
    void oversized_record_is_replayed_from_its_original_position() throws Exception {
        byte[] value = new byte[Topics.MAX_DEAD_LETTER_BYTES]; // zeros, which compress well
        RecordMetadata original = producer.send(
                        new ProducerRecord<>(Topics.ARTICLES, 1, SENT, "key".getBytes(UTF_8), value))
                .get();
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>(
                Topics.ARTICLES,
                1,
                original.offset(),
                SENT,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                "key".getBytes(UTF_8),
                value,
                new RecordHeaders(),
                Optional.empty());
        die(message, Reason.NOT_CLOUDEVENTS);

        assertThat(hearsay("dead", "replay").out).contains("Sent 1 dead letter again.");

        assertThat(on(Topics.ARTICLES))
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.value()).isEqualTo(value));
    }

    @Test
    void missing_broker_is_reported_in_one_line() {
        Result result = hearsay("dead", "--timeout", "1", "--kafka", "127.0.0.1:" + Ports.free());

        assertThat(result.status).isEqualTo(1);
        assertThat(result.err).startsWith("hearsay: the broker at 127.0.0.1:").hasLineCount(1);
    }

    @SuppressWarnings("removal") // the group has no consumer that would return its metadata
    private static ConsumerGroupMetadata replayGroup(Reason reason) {
        return new ConsumerGroupMetadata(DeadLetter.replayGroup(reason));
    }

    private record Result(int status, String out, String err) {}

    private static Result hearsay(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--kafka")) {
            all.addAll(List.of("--kafka", broker.bootstrapServers()));
        }
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            int status =
                    Hearsay.commandLine().setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
            return new Result(status, out.toString(UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    private static ConsumerRecord<byte[], byte[]> message(String topic, int partition, String value) {
        return new ConsumerRecord<>(
                topic,
                partition,
                42,
                SENT,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                ("key of " + value).getBytes(UTF_8),
                value.getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty());
    }

    private static RecordMetadata die(ConsumerRecord<byte[], byte[]> message, Reason reason) {
        return die(message, "hearsay-store", reason);
    }

    private static RecordMetadata die(ConsumerRecord<byte[], byte[]> message, String group, Reason reason) {
        try {
            return producer.send(DeadLetter.of(message, group, reason, new IllegalArgumentException("text is missing")))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConsumerRecord<byte[], byte[]> only(String topic) {
        List<ConsumerRecord<byte[], byte[]>> messages = on(topic);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static List<String> values(String topic) {
        return on(topic).stream()
                .map(message -> new String(message.value(), UTF_8))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> on(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "fetch.max.wait.ms",
                20);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // A commit returns before its markers are written. These ends include them, the consumer's own would not.
            Map<TopicPartition, Long> ends = ends(partitions);
            List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
            return messages;
        }
    }

    private static Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        try {
            return admin
                    .listOffsets(partitions.stream().collect(toMap(Function.identity(), _ -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
