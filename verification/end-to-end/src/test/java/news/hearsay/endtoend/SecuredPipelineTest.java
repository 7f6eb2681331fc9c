package news.hearsay.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.hearsay.backends.Ports;
import news.hearsay.events.Topics;
import news.hearsay.standalone.pipeline.Service;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The services run, with settings alone, on a broker and a database that require TLS and a password from every client
 * and permit each service only what the security page lists.
 */
@Tag("slow")
class SecuredPipelineTest {

    private static final String INGEST = "hearsay-ingest";
    private static final String EXTRACT = "hearsay-extract";
    private static final String STORE = "hearsay-store";
    private static final String COVERAGE = "hearsay-coverage";
    private static final String WEB = "hearsay-web";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static TestCertificate certificate;
    private static SecuredBroker broker;
    private static SecuredDatabase database;
    private static IngestApi ingest;
    private static final List<ConfigurableApplicationContext> SERVICES = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        certificate = TestCertificate.make(folder);
        broker = SecuredBroker.start(folder.resolve("kafka"), certificate, INGEST, EXTRACT, STORE, COVERAGE, WEB);
        database = SecuredDatabase.start(Files.createDirectory(folder.resolve("postgresql")), certificate);
        AccessList access = AccessList.documented();
        assertThat(access.principals()).containsExactlyInAnyOrder(INGEST, EXTRACT, STORE, COVERAGE, WEB);
        try (Admin admin = Admin.create(broker.admin())) {
            admin.createAcls(access.entries()).all().get();
        }
        database.migrate();
        int port = Ports.free();
        List<Service> services = new ArrayList<>(Service.all(
                port,
                broker.bootstrapServers(),
                new Service.Database(database.url(), "hearsay_store", database.password("hearsay_store"))));
        services.add(Service.coverageBuilder(
                broker.bootstrapServers(),
                new Service.Database(database.url(), "hearsay_coverage", database.password("hearsay_coverage"))));
        List<String> principals = List.of(INGEST, EXTRACT, STORE, COVERAGE);
        for (int number = 0; number < services.size(); number++) {
            Service service = services.get(number);
            for (String setting : broker.springSettings(principals.get(number))) {
                service = service.with(setting);
            }
            SERVICES.add(service.with("--hearsay.store.schema=await").start());
        }
        ingest = new IngestApi(URI.create("http://127.0.0.1:" + port));
    }

    @AfterAll
    static void stop() {
        SERVICES.forEach(ConfigurableApplicationContext::close);
        if (database != null) {
            database.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void a_posted_article_becomes_rows() throws Exception {
        String id = ingest.post(Reports.SECURITY_MODEL);

        Rows rows = new Rows(database.as("hearsay_coverage"));
        rows.await(List.of(id));

        assertThat(rows.count("statement where article_id = '" + id + "'")).isPositive();
        assertThat(rows.query("select distinct usename, ssl from pg_stat_ssl join pg_stat_activity using (pid) where"
                        + " usename like 'hearsay%'"))
                .isNotEmpty()
                .allSatisfy(connection -> assertThat(connection.getLast()).isEqualTo("t"));
    }

    @Test
    void unprocessable_records_are_dead_lettered() throws Exception {
        send(INGEST, Topics.ARTICLES);
        send(EXTRACT, Topics.CLAIMS);

        // two services read the topic of articles
        assertThat(deadLetters(Topics.ARTICLES, 2)).containsOnly("no event");
        assertThat(deadLetters(Topics.CLAIMS, 1)).containsOnly("no event");
    }

    @Test
    void extract_consumes_articles_to_read_again() throws Exception {
        try (var producer = new KafkaProducer<>(broker.admin(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.REREADS, "key".getBytes(UTF_8), "no event".getBytes(UTF_8)))
                    .get();
        }

        assertThat(deadLetters(Topics.REREADS, 1)).containsOnly("no event");
    }

    @ParameterizedTest
    @ValueSource(strings = {INGEST, STORE, EXTRACT, COVERAGE})
    void no_service_may_send_articles_to_read_again(String principal) {
        assertThatThrownBy(() -> send(principal, Topics.REREADS)).hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void a_client_without_tls_receives_no_response() {
        assertUnanswered(Map.of());
    }

    @Test
    void a_client_without_a_password_receives_no_response() {
        assertUnanswered(Map.of(
                "security.protocol", "SSL",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.certificate().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {INGEST, "nobody"})
    void a_wrong_password_or_name_is_refused(String principal) {
        try (Admin admin = Admin.create(broker.client(principal, "a guess"))) {
            assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void a_client_that_does_not_trust_the_certificate_sends_no_password() {
        Map<String, Object> trusting = new HashMap<>(broker.client(INGEST));
        trusting.remove("ssl.truststore.type");
        trusting.remove("ssl.truststore.location");
        try (Admin admin = Admin.create(trusting)) {
            assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    @Test
    void the_state_of_a_thread_is_published() throws Exception {
        ingest.post(Reports.SECURITY_MODEL);

        assertThat(records(Topics.THREADS, 1)).first().asString().contains("\"headline\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {STORE, EXTRACT, INGEST})
    void only_the_coverage_builder_may_send_states_of_threads(String principal) {
        assertThatThrownBy(() -> send(principal, Topics.THREADS)).hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {STORE, EXTRACT, COVERAGE})
    void only_ingest_may_send_articles(String principal) {
        assertThatThrownBy(() -> send(principal, Topics.ARTICLES))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {STORE, INGEST, COVERAGE})
    void only_extract_may_send_claims(String principal) {
        assertThatThrownBy(() -> send(principal, Topics.CLAIMS)).hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void ingest_may_read_nothing() {
        // without a group, so that only the permission for the topic matters
        try (var consumer =
                new KafkaConsumer<>(broker.client(INGEST), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(Topics.ARTICLES, 0)));
            consumer.seekToBeginning(consumer.assignment());
            assertThatThrownBy(() -> poll(consumer)).isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void no_service_may_move_the_offsets_of_another() {
        Map<String, Object> settings = new HashMap<>(broker.client(EXTRACT));
        settings.put("group.id", STORE);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            assertThatThrownBy(() -> consumer.commitSync(
                            Map.of(new TopicPartition(Topics.ARTICLES, 0), new OffsetAndMetadata(1_000_000))))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void no_other_service_may_fence_the_producers_of_extract() {
        Map<String, Object> settings = new HashMap<>(broker.client(STORE));
        settings.put("transactional.id", "hearsay-extract-mine-0");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {INGEST, EXTRACT, STORE, COVERAGE})
    void no_service_may_delete_a_topic(String principal) {
        try (Admin admin = Admin.create(broker.client(principal))) {
            assertThatThrownBy(() ->
                            admin.deleteTopics(List.of(Topics.ARTICLES)).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_connection_without_tls_is_refused_by_the_database() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        database.plainUrl(), "hearsay_store", database.password("hearsay_store")))
                .hasMessageContaining("no encryption");
    }

    @Test
    void a_connection_without_the_right_password_is_refused_by_the_database() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "hearsay_store", "a guess"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", ""))
                .hasMessageContaining("password");
    }

    @Test
    void a_database_with_another_certificate_is_rejected() throws Exception {
        TestCertificate other = TestCertificate.make(Files.createDirectory(folder.resolve("other")));
        String url = database.url()
                .replace(
                        certificate.certificate().toString(),
                        other.certificate().toString());

        assertThatThrownBy(() -> DriverManager.getConnection(url, "hearsay_store", database.password("hearsay_store")))
                .hasMessageContaining("SSL error");
    }

    private static void send(String principal, String topic) throws Exception {
        Map<String, Object> settings = new HashMap<>(broker.client(principal));
        settings.put("max.block.ms", (int) PATIENCE.toMillis());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "key".getBytes(UTF_8), "no event".getBytes(UTF_8)))
                    .get();
        }
    }

    private static List<String> deadLetters(String topic, int expected) {
        return records(Topics.deadLetters(topic), expected);
    }

    private static List<String> records(String topic, int expected) {
        try (var consumer =
                new KafkaConsumer<>(broker.admin(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(IntStream.range(0, TestPipeline.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            List<String> found = new ArrayList<>();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < expected) {
                assertThat(System.nanoTime())
                        .as("%d of %d in %s", found.size(), expected, topic)
                        .isLessThan(end);
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> found.add(new String(letter.value(), UTF_8)));
            }
            return found;
        }
    }

    private static void poll(KafkaConsumer<byte[], byte[]> consumer) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            consumer.poll(Duration.ofMillis(200));
        }
    }

    private static void assertUnanswered(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", broker.bootstrapServers());
        all.put("request.timeout.ms", 1000);
        all.put("default.api.timeout.ms", 1500);
        try (Admin admin = Admin.create(all)) {
            assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                    .hasCauseInstanceOf(org.apache.kafka.common.KafkaException.class);
        }
    }
}
