package news.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.Ports;
import news.hearsay.backends.RefusingPort;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Nothing is lost and nothing is delivered twice after crashes. */
@Tag("slow")
class DeliveryTest {

    /** Far below what the articles of a batch would take, and a client of Kafka that waits for its broker. */
    private static final Duration SOON = Duration.ofSeconds(25);

    private TestPipeline pipeline;

    @BeforeEach
    void empty_topics() {
        pipeline = TestPipeline.fresh();
    }

    @AfterEach
    void hang_up() {
        pipeline.close();
    }

    @Test
    void records_a_killed_service_did_not_commit_stay_hidden_and_its_successor_sends_them_at_once(@TempDir Path folder)
            throws Exception {
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        pipeline.send(article);
        String[] settings = {
            "--spring.kafka.consumer.group-id=" + Service.freshGroup(), "--hearsay.extract.instance=the-one-that-dies"
        };

        // the broker does not end the transaction by itself before the test is over
        Process service = inAProcessOfItsOwn(
                folder.resolve("log"),
                settings[0],
                settings[1],
                // the least that a broker accepts: its successor waits for the end of its session
                "--spring.kafka.consumer.properties[session.timeout.ms]=6000",
                "--spring.kafka.consumer.properties[heartbeat.interval.ms]=1000",
                "--spring.kafka.producer.properties[transaction.timeout.ms]="
                        + Duration.ofMinutes(15).toMillis());

        // a process starts slowly on a busy machine
        boolean died = service.waitFor(5, TimeUnit.MINUTES);
        service.destroyForcibly();
        assertThat(died).as(Files.readString(folder.resolve("log"))).isTrue();
        assertThat(service.exitValue()).isEqualTo(KilledBeforeCommit.EXIT_STATUS);
        assertThat(pipeline.everOn(Topics.EXTRACTIONS)).hasSize(1);
        assertThat(pipeline.on(Topics.EXTRACTIONS)).isEmpty();
        assertThat(pipeline.on(Topics.CLAIMS)).isEmpty();

        try (var _ = Service.start(settings)) {
            int claims = TestPipeline.extraction(
                            pipeline.awaitExtractions(article, 1).getFirst())
                    .claims();
            assertThat(pipeline.on(Topics.CLAIMS)).hasSize(claims);
            assertThat(pipeline.on(Topics.EXTRACTIONS)).hasSize(1);
            assertThat(pipeline.everOn(Topics.EXTRACTIONS)).hasSize(2);
        }
    }

    /** The reason why a service ends the open transactions of its earlier run before it consumes. */
    @Test
    void the_open_transaction_of_a_killed_service_hides_its_offsets_until_it_is_ended() {
        TopicPartition partition = new TopicPartition(Topics.ARTICLES, 0);
        String group = Service.freshGroup();
        Map<String, Object> killed = Map.of(
                "bootstrap.servers",
                TestBackends.bootstrapServers(),
                "transactional.id",
                "hearsay-extract-the-killed-0",
                "transaction.timeout.ms",
                (int) Duration.ofMinutes(15).toMillis());
        Map<String, Object> successor = Map.of(
                "bootstrap.servers",
                TestBackends.bootstrapServers(),
                "group.id",
                group,
                "isolation.level",
                "read_committed");
        try (var producer = new KafkaProducer<>(killed, new ByteArraySerializer(), new ByteArraySerializer());
                var consumer =
                        new KafkaConsumer<>(successor, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.sendOffsetsToTransaction(Map.of(partition, new OffsetAndMetadata(1)), consumer.groupMetadata());
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> consumer.committed(Set.of(partition), Duration.ofSeconds(3)));

            endTransactionsOf("the-killed");

            assertThat(consumer.committed(Set.of(partition), TestPipeline.PATIENCE))
                    .containsEntry(partition, null);
        }
    }

    @Test
    void a_commit_whose_response_was_lost_is_not_repeated() {
        AtomicInteger commits = new AtomicInteger();
        InsteadOfCommit losingTheAnswer = new InsteadOfCommit(producer -> {
            producer.commitTransaction();
            if (commits.incrementAndGet() == 1) {
                throw new TimeoutException("no answer");
            }
        });
        Article first = Articles.of("Talks in Paris", Articles.QUOTED);
        Article second = Articles.of("Talks in Rome", Articles.QUOTED);
        pipeline.send(first);
        try (var _ = Service.start(losingTheAnswer)) {
            pipeline.awaitExtractions(first, 1);
            pipeline.send(second);
            pipeline.awaitExtractions(second, 1);

            assertThat(pipeline.on(Topics.EXTRACTIONS)).hasSize(2);
            assertThat(pipeline.everOn(Topics.EXTRACTIONS)).hasSize(2);
        }
    }

    @Test
    void a_batch_whose_transaction_the_broker_ended_is_processed_again() {
        AtomicInteger commits = new AtomicInteger();
        InsteadOfCommit fenced = new InsteadOfCommit(producer -> {
            if (commits.incrementAndGet() == 1) {
                producer.flush();
                endTransactionsOf("the-slow-one");
            }
            producer.commitTransaction();
        });
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        pipeline.send(article);
        try (var _ = Service.start(fenced, "--hearsay.extract.instance=the-slow-one")) {
            pipeline.awaitExtractions(article, 1);

            assertThat(pipeline.on(Topics.EXTRACTIONS)).hasSize(1);
            assertThat(pipeline.everOn(Topics.EXTRACTIONS)).hasSize(2);
        }
    }

    @Test
    void a_service_stopped_during_a_batch_stops_soon_and_the_next_one_processes_the_batch() throws Exception {
        List<Article> articles = IntStream.range(0, 40)
                .mapToObj(i -> Articles.of("Talks, day " + i, Articles.QUOTED))
                .toList();
        articles.forEach(pipeline::send);
        String group = "--spring.kafka.consumer.group-id=" + Service.freshGroup();
        CountDownLatch reading = new CountDownLatch(1);
        ConfigurableApplicationContext slow = Service.start(
                _ -> {
                    reading.countDown();
                    pause(Duration.ofSeconds(3));
                },
                group,
                "--hearsay.extract.threads=1",
                "--hearsay.extract.finish-within=300ms");
        assertThat(reading.await(TestPipeline.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        long before = System.nanoTime();
        slow.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
        assertThat(pipeline.on(Topics.EXTRACTIONS)).hasSizeLessThan(articles.size());
        try (var _ = Service.start(group)) {
            pipeline.await(Topics.EXTRACTIONS, messages -> messages.size() >= articles.size());
            assertThat(pipeline.on(Topics.EXTRACTIONS))
                    .extracting(message -> message.key())
                    .containsExactlyInAnyOrderElementsOf(
                            articles.stream().map(Article::id).toList());
        }
    }

    @Test
    void a_service_that_started_before_its_broker_creates_the_topics_and_then_consumes(@TempDir Path folder)
            throws Exception {
        int port = Ports.free();
        String broker = "127.0.0.1:" + port;
        CountDownLatch read = new CountDownLatch(1);
        try (var _ = Service.start(_ -> read.countDown(), "--spring.kafka.bootstrap-servers=" + broker);
                EmbeddedBroker embedded = EmbeddedBroker.start(folder, port);
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", embedded.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            Article article = Articles.of("Talks in Paris", Articles.QUOTED);
            producer.send(EventCodec.encode(article, article.receivedAt())).get();

            assertThat(read.await(TestPipeline.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void a_service_whose_broker_is_unavailable_stops_soon() {
        try (RefusingPort broker = new RefusingPort()) {
            ConfigurableApplicationContext service =
                    Service.start("--spring.kafka.bootstrap-servers=" + broker.address());

            long before = System.nanoTime();
            service.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
        }
    }

    /** Does what the broker does when a transaction takes too long. */
    private static void endTransactionsOf(String instance) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestBackends.bootstrapServers(),
                "transactional.id",
                "hearsay-extract-" + instance + "-0");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
        }
    }

    private static Process inAProcessOfItsOwn(Path log, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledBeforeCommit.class.getName()));
        command.addAll(Service.arguments(settings));
        File output = log.toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
