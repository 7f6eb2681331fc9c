package news.hearsay.standalone.reread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.Ports;
import news.hearsay.events.Article;
import news.hearsay.events.Ids;
import news.hearsay.events.Topics;
import news.hearsay.extract.RereadInstance;
import news.hearsay.platform.kafka.TopicCreation;
import news.hearsay.standalone.cli.CommandFailedException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./hearsay reread} does on a real broker. */
@Tag("slow")
class RereadTopicTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static EmbeddedBroker broker;
    private static Map<String, Object> settings;

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = EmbeddedBroker.start(folder, Ports.free());
        settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            TopicCreation.createMissing(admin, TopicCreation.rereads(2, (short) 1));
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void a_second_command_takes_over_from_the_first() {
        try (RereadTopic first = RereadTopic.open(settings)) {
            first.send(articles -> articles.accept(article()));
            try (RereadTopic second = RereadTopic.open(settings)) {
                assertThatThrownBy(() -> first.send(articles -> articles.accept(article())))
                        .isInstanceOf(CommandFailedException.class)
                        .hasMessageContaining("another ./hearsay reread has started");
                assertThatCode(() -> second.send(articles -> articles.accept(article())))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void articles_that_could_not_be_read_are_known_by_their_dead_letters_from_now_on() throws Exception {
        die("before");
        try (RereadTopic topic = RereadTopic.open(settings)) {
            die("one");
            die("two");

            Set<String> rejected = new HashSet<>();
            await().atMost(PATIENCE).until(() -> {
                rejected.addAll(topic.rejected());
                return rejected.size() == 2;
            });
            assertThat(rejected).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void without_an_instance_that_reads_nothing_is_sent() {
        try (Admin admin = Admin.create(settings)) {
            assertThatThrownBy(() -> new ReadingInstances(admin, "1.2.0", Duration.ZERO).requireVersion())
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("no extract service is there to read articles again");
        }
    }

    @Test
    void an_instance_of_another_version_is_named() throws Exception {
        try (Admin admin = Admin.create(settings);
                var _ = instance("1.10.0")) {
            assertThatThrownBy(() -> new ReadingInstances(admin, "1.9.0", PATIENCE).requireVersion())
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageMatching(
                            "the extract service at \\S+ has version 1.10.0 of the extractor, and this command has 1.9.0: .*");
            assertThatCode(() -> new ReadingInstances(admin, "1.10.0", PATIENCE).requireVersion())
                    .doesNotThrowAnyException();
        }
    }

    /** A member of the group of the instances; it is one when it has partitions. */
    private static KafkaConsumer<byte[], byte[]> instance(String version) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("group.id", RereadInstance.GROUP);
        all.put("client.id", "hearsay-extract-reread-" + version + "-0");
        var consumer = new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.REREADS));
        await().atMost(PATIENCE).until(() -> {
            consumer.poll(Duration.ofMillis(50));
            return !consumer.assignment().isEmpty();
        });
        return consumer;
    }

    private static void die(String article) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.deadLetters(Topics.REREADS), article, "the record".getBytes(UTF_8)))
                    .get();
        }
    }

    private static Article article() {
        String hash = Ids.contentHash("Rain", "Rain fell.");
        return new Article(
                Ids.article(null, "Our Daily", "Rain", null),
                Ids.revision(hash),
                null,
                "Our Daily",
                "Rain",
                null,
                null,
                Instant.parse("2026-03-04T10:15:30Z"),
                "en",
                "Rain fell.",
                hash);
    }
}
