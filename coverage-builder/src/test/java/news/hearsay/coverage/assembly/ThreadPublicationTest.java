package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import news.hearsay.backends.RefusingPort;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Schemas;
import news.hearsay.events.ThreadState;
import news.hearsay.events.ThreadStateCodec;
import news.hearsay.events.Topics;
import news.hearsay.platform.kafka.TopicCreation;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The publisher on a real broker and database: the last record of each thread has its current state. */
@Tag("slow")
class ThreadPublicationTest extends EmptyNewsroom {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PARTITIONS = 3;
    private static final String MODEL = "allies discuss guarantees of the Israeli kind for Ukraine";
    private static final String TROOPS = "France will send troops to Ukraine after a ceasefire";
    private static final String NO_TROOPS = "France will not send troops to Ukraine after a ceasefire";

    private final List<ConfigurableApplicationContext> publishers = new ArrayList<>();

    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        ConfigurationPropertiesAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        KafkaAutoConfiguration.class
    })
    @ComponentScan("news.hearsay.coverage.publish")
    @ConfigurationPropertiesScan("news.hearsay.coverage.publish")
    static class Publication {}

    /** The topic, read from its beginning. */
    private record Topic(List<ConsumerRecord<String, byte[]>> records) {

        Map<String, ThreadState> states() {
            Map<String, ThreadState> states = new HashMap<>();
            for (ConsumerRecord<String, byte[]> message : records) {
                ThreadStateCodec.decode(message)
                        .ifPresentOrElse(state -> states.put(message.key(), state), () -> states.remove(message.key()));
            }
            return states;
        }

        ConsumerRecord<String, byte[]> last(UUID thread) {
            return records.stream()
                    .filter(message -> message.key().equals(thread.toString()))
                    .reduce((_, later) -> later)
                    .orElseThrow();
        }
    }

    @BeforeEach
    void emptyTopic() {
        TestBackends.freshTopics(List.of(TopicCreation.threads(PARTITIONS, (short) 1)));
    }

    @AfterEach
    void closePublishers() {
        publishers.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void every_thread_is_published_as_the_schema_describes_it() {
        newsroom.publish(
                Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), TROOPS),
                Story.in("Eastern Gazette", "two").says(person("Emmanuel Macron"), TROOPS),
                Story.in("Lighthouse Post", "three").says(person("Keir Starmer"), MODEL));
        start();

        awaitPublished();
        Topic topic = topic();
        assertThat(topic.states()).hasSize(2);
        assertThat(topic.records()).hasSize(2).allSatisfy(message -> {
            assertThat(Schemas.errors(ThreadState.class, message.value())).isEmpty();
            assertThat(header(message, "ce_type")).isEqualTo("news.hearsay.thread.v1");
            assertThat(header(message, "ce_subject")).isEqualTo(message.key());
        });
        assertThat(topic.states().values())
                .filteredOn(state -> state.headline().equals(TROOPS))
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.outletNames()).containsExactly("Eastern Gazette", "Harbour Courier");
                    assertThat(state.lastChanged()).isEqualTo(Instant.parse("2023-05-24T10:00:00Z"));
                });
    }

    @Test
    void each_change_is_published_as_it_happens() {
        start();
        newsroom.publish(Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), TROOPS));
        awaitPublished();

        newsroom.publish(Story.in("Eastern Gazette", "two").says(person("Keir Starmer"), TROOPS));
        awaitPublished();
        newsroom.publish(Story.in("Lighthouse Post", "three").says(person("Mark Rutte"), NO_TROOPS));
        awaitPublished();

        assertThat(topic().states().values()).extracting(ThreadState::mentions).containsExactlyInAnyOrder(2L, 1L);
        assertThat(topic().states().values())
                .allSatisfy(state -> assertThat(state.oppositeId()).isNotNull());
    }

    @Test
    void a_merged_thread_is_removed_and_names_the_thread_that_took_its_claims() {
        start();
        newsroom.publish(Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), MODEL));
        newsroom.publish(Story.in("Eastern Gazette", "two").says(person("Keir Starmer"), TROOPS));
        awaitPublished();
        List<UUID> threads = ids();
        // the claims of one thread come to be those of the other, as after a change of rules
        newsroom.sql("update wording set thread_id = :to, group_id = null where thread_id = :from")
                .param("to", threads.getFirst())
                .param("from", threads.getLast())
                .update();
        newsroom.sql("delete from claim_thread where id = :from")
                .param("from", threads.getLast())
                .update();
        newsroom.sql("insert into thread_change (thread_id) values (:from)")
                .param("from", threads.getLast())
                .update();

        awaitPublished();
        ConsumerRecord<String, byte[]> removal = topic().last(threads.getLast());
        assertThat(removal.value()).isNull();
        assertThat(header(removal, "ce_type")).isEqualTo("news.hearsay.thread-removed.v1");
        assertThat(header(removal, "ce_mergedinto"))
                .isEqualTo(threads.getFirst().toString());
    }

    @Test
    void a_thread_without_claims_is_removed() {
        start();
        newsroom.publish(Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), MODEL));
        awaitPublished();
        UUID thread = ids().getFirst();

        newsroom.sql("truncate article, article_revision, extraction, claim, claim_subject, source, attribution")
                .update();
        newsroom.rebuild();

        awaitPublished();
        assertThat(topic().states()).isEmpty();
        assertThat(topic().last(thread).value()).isNull();
    }

    @Test
    void a_rebuild_gives_the_same_last_records() {
        newsroom.publish(
                Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), TROOPS),
                Story.in("Eastern Gazette", "two").says(person("Keir Starmer"), NO_TROOPS),
                Story.in("Lighthouse Post", "three").says(person("Keir Starmer"), MODEL));
        start();
        awaitPublished();
        Map<String, ThreadState> before = topic().states();
        List<String> sent = bytes();

        newsroom.rebuild();
        assertThat(newsroom.count("thread_change")).isLessThanOrEqualTo(before.size());
        awaitPublished();

        assertThat(topic().states()).isEqualTo(before);
        assertThat(bytes()).hasSameElementsAs(sent);
    }

    @Test
    void an_instance_that_takes_over_publishes_what_is_left() {
        start();
        start();
        for (int number = 0; number < 6; number++) {
            newsroom.publish(Story.in("Outlet " + number, "path").says(person("Emmanuel Macron"), TROOPS));
            if (number == 3) {
                publishers.getFirst().close();
            }
        }

        awaitPublished();
        assertThat(topic().states().values())
                .singleElement()
                .extracting(ThreadState::mentions)
                .isEqualTo(6L);
    }

    @Test
    void changes_wait_for_the_broker_and_the_queue_stays_short() {
        try (RefusingPort broker = new RefusingPort()) {
            ConfigurableApplicationContext unconnected =
                    start(Map.of("spring.kafka.bootstrap-servers", broker.address()));
            awaitQueue(unconnected);
            unconnected.close();
        }

        start();
        awaitPublished();
        assertThat(topic().states()).hasSize(1);
    }

    private void awaitQueue(ConfigurableApplicationContext unconnected) {
        for (int number = 0; number < 4; number++) {
            newsroom.publish(Story.in("Outlet " + number, "path").says(person("Emmanuel Macron"), TROOPS));
        }

        HealthIndicator health = unconnected.getBean("threads", HealthIndicator.class);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(health.health()).extracting(Health::getStatus).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(newsroom.count("thread_change")).isEqualTo(1);
        });
    }

    @Test
    void changes_are_discarded_if_publication_is_switched_off() {
        start(Map.of("hearsay.coverage.threads.publish", "false"));
        newsroom.publish(Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), TROOPS));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(newsroom.count("thread_change")).isZero());
        assertThat(topic().records()).isEmpty();
    }

    @Test
    void a_missing_topic_is_created_compacted() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBackends.bootstrapServers()))) {
            admin.deleteTopics(List.of(Topics.THREADS)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(Topics.THREADS));
            newsroom.publish(Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), TROOPS));
            start(Map.of("hearsay.kafka.partitions", Integer.toString(PARTITIONS)));

            awaitPublished();
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.THREADS);
            Map<ConfigResource, Config> configs =
                    admin.describeConfigs(List.of(resource)).all().get();
            assertThat(configs.values())
                    .singleElement()
                    .extracting(config -> config.get("cleanup.policy").value())
                    .isEqualTo("compact");
        }
    }

    private ConfigurableApplicationContext start() {
        return start(Map.of());
    }

    private ConfigurableApplicationContext start(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(TestBackends.springProperties(newsroom.database()));
        settings.putAll(more);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Publication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=coverage-builder",
                        "spring.main.banner-mode=off",
                        "spring.datasource.hikari.connection-init-sql=set role hearsay_coverage")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        publishers.add(context);
        return context;
    }

    /** Waits until nothing is left to publish and the topic has the states of the database. */
    private void awaitPublished() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(newsroom.count("thread_change")).isZero();
            assertThat(topic().states().values().stream()
                            .map(state -> "%s %d %d %s %s"
                                    .formatted(
                                            state.id(),
                                            state.mentions(),
                                            state.origins(),
                                            state.headline(),
                                            state.oppositeId())))
                    .containsExactlyInAnyOrderElementsOf(
                            newsroom.texts("select concat_ws(' ', id, mentions, origins, headline,"
                                    + " coalesce(opposite_id::text, 'null')) from thread"));
        });
    }

    private List<UUID> ids() {
        return newsroom.sql("select id from thread order by id")
                .query(UUID.class)
                .list();
    }

    private List<String> bytes() {
        return topic().records().stream()
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Topic topic() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestBackends.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(number -> new TopicPartition(Topics.THREADS, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return new Topic(records);
        }
    }
}
