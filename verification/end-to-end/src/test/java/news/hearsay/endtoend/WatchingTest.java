package news.hearsay.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.MeterNotFoundException;
import io.micrometer.core.instrument.search.RequiredSearch;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The telemetry of an article: one trace, metrics, and logs without any of its text. */
@Tag("slow")
class WatchingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A word that occurs only in the articles. */
    private static final String MARKER = "heliotropic";

    private static final int INGEST = 0;
    private static final int EXTRACT = 1;
    private static final int STORE = 2;
    private static final int COVERAGE_BUILDER = 3;

    @TempDir
    private static Path folder;

    private static Watched watched;
    private static TestPipeline pipeline;
    private static String article;

    @BeforeAll
    static void send_an_article_and_invalid_records() throws Exception {
        watched = new Watched();
        TestCertificate certificate = TestCertificate.make(folder);
        // a certificate that no connection uses, for the metric of its expiry
        pipeline = TestPipeline.startAll(service -> watched.watch(service)
                .with("--spring.ssl.bundle.pem.kafka.truststore.certificate=file:" + certificate.certificate()));
        article = pipeline.ingest()
                .post(Map.of(
                        "outlet", "Example Wire",
                        "title", "Fleet returns, " + MARKER,
                        "text",
                                "The fleet is home again, the admiral told reporters. “It was a " + MARKER
                                        + " journey,” she said."));
        assertThat(pipeline.ingest().status("{\"title\":" + MARKER + "}")).isEqualTo(400);
        assertThat(pipeline.ingest().status("{\"title\":\"" + MARKER + "\",\"" + MARKER + "\":1}"))
                .isEqualTo(400);
        pipeline.rows().await(List.of(article));
        sendRaw(Topics.ARTICLES, article, MARKER + "{");
        sendRaw(Topics.CLAIMS, article, "{\"text\":\"" + MARKER + "\",\"articleId\":" + MARKER + "}");
    }

    @AfterAll
    static void stop() {
        pipeline.close();
        watched.close();
    }

    @Test
    void one_trace_leads_from_the_request_to_the_rows() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            SpanData request = request();
            SpanData sent = watched.childOf(request, Topics.ARTICLES + " send");
            SpanData extracted = watched.childOf(sent, "extract " + Topics.ARTICLES);
            SpanData articleStored = watched.childOf(sent, "store " + Topics.ARTICLES);
            SpanData extractionStored = watched.childOf(extracted, "store " + Topics.EXTRACTIONS);

            assertThat(List.of(request, sent, extracted, articleStored, extractionStored))
                    .extracting(SpanData::getTraceId)
                    .containsOnly(request.getTraceId());
            assertThat(List.of(request, sent, extracted, articleStored, extractionStored))
                    .extracting(SpanData::getKind)
                    .containsExactly(
                            SpanKind.SERVER,
                            SpanKind.PRODUCER,
                            SpanKind.CONSUMER,
                            SpanKind.CONSUMER,
                            SpanKind.CONSUMER);
            assertThat(extractionStored.getAttributes().get(AttributeKey.stringKey("hearsay.article.id")))
                    .isEqualTo(article);
        });
    }

    @Test
    void trace_context_is_in_headers_and_not_in_events() {
        await().atMost(PATIENCE).untilAsserted(WatchingTest::request);
        String trace = request().getTraceId();
        TopicRecords topics = new TopicRecords();
        for (String topic : List.of(Topics.ARTICLES, Topics.CLAIMS, Topics.ATTRIBUTIONS, Topics.EXTRACTIONS)) {
            List<ConsumerRecord<byte[], byte[]>> traced = topics.records(topic).stream()
                    .filter(record -> record.headers().lastHeader("traceparent") != null)
                    .toList();
            assertThat(traced).as(topic).isNotEmpty().allSatisfy(record -> {
                assertThat(new String(record.headers().lastHeader("traceparent").value(), UTF_8))
                        .contains(trace);
                assertThat(new String(record.value(), UTF_8)).doesNotContain(trace);
            });
        }
    }

    @Test
    void neither_spans_nor_logs_contain_text_of_an_article() {
        awaitDeadLetters();

        assertThat(watched.spans())
                .noneSatisfy(
                        span -> assertThat(span.getName() + span.getAttributes() + span.getEvents() + span.getStatus())
                                .contains(MARKER));
        assertThat(watched.logged()).noneSatisfy(logged -> assertThat(logged).contains(MARKER));
        assertThat(watched.logged())
                .as("what is dead-lettered is logged, with its article")
                .anySatisfy(logged -> assertThat(logged).contains(article, Topics.CLAIMS));
    }

    @Test
    void each_service_measures_its_part_of_the_pipeline() {
        awaitDeadLetters();

        assertThat(meter(INGEST, "hearsay.articles.accepted").counter().count()).isEqualTo(1);
        assertThat(meter(EXTRACT, "hearsay.extract.duration")
                        .tag("outcome", "read")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meter(EXTRACT, "hearsay.extract.words").summary().totalAmount())
                .isBetween(15.0, 25.0);
        assertThat(meter(EXTRACT, "hearsay.batch.records").summary().totalAmount())
                .isGreaterThanOrEqualTo(1);
        assertThat(meter(STORE, "hearsay.lag").tag("until", "article").timer().count())
                .isEqualTo(1);
        assertThat(meter(STORE, "hearsay.lag")
                        .tag("until", "extraction")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meter(STORE, "hearsay.live.lag")
                        .tag("until", "article")
                        .timer()
                        .count())
                .isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(meter(COVERAGE_BUILDER, "hearsay.live.lag")
                                .tag("until", "coverage")
                                .timer()
                                .count())
                        .isEqualTo(1));
        assertThat(meter(STORE, "hearsay.store.duration").timer().count()).isPositive();
        await().atMost(PATIENCE).ignoreException(MeterNotFoundException.class).untilAsserted(() -> {
            meter(EXTRACT, "kafka.consumer.fetch.manager.records.lag.max").gauge();
            meter(STORE, "kafka.consumer.fetch.manager.records.lag.max").gauge();
        });
    }

    @Test
    void every_metric_and_label_that_rules_and_dashboards_read_is_exported() throws Exception {
        awaitDeadLetters();
        List<PromQl> queries = MonitoringQueries.all();

        await().atMost(PATIENCE).untilAsserted(() -> {
            ExportedMetrics exported = ExportedMetrics.of(pipeline.services());
            assertThat(queries)
                    .allSatisfy(query -> assertThat(exported.missing(query)).isEmpty());
        });
    }

    /** Returns the span of the request that was accepted. */
    private static SpanData request() {
        return watched.spans("http post /articles").stream()
                .filter(span -> "202".equals(span.getAttributes().get(AttributeKey.stringKey("status"))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no accepted request has ended yet"));
    }

    private static void awaitDeadLetters() {
        await().atMost(PATIENCE).ignoreException(MeterNotFoundException.class).untilAsserted(() -> {
            assertThat(meter(EXTRACT, "hearsay.dead.letters")
                            .tag("topic", Topics.ARTICLES)
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(meter(STORE, "hearsay.dead.letters")
                            .tag("topic", Topics.CLAIMS)
                            .counter()
                            .count())
                    .isEqualTo(1);
        });
    }

    private static RequiredSearch meter(int service, String name) {
        return pipeline.services().get(service).getBean(MeterRegistry.class).get(name);
    }

    /** Sends a record with the headers of an event and an arbitrary value. */
    private static void sendRaw(String topic, String key, String value) throws Exception {
        String kind = topic.equals(Topics.ARTICLES) ? "article" : "claim";
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "odd",
                        "ce_source", "/odd",
                        "ce_type", "news.hearsay." + kind + ".v1",
                        "content-type", "application/json")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", TestBackends.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }
}
