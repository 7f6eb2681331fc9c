package news.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Extraction;
import news.hearsay.events.Extractor;
import news.hearsay.events.Schemas;
import news.hearsay.events.Source;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a real broker, from articles to committed events. */
@Tag("slow")
class ExtractionTest {

    private TestPipeline pipeline;
    private @Nullable ConfigurableApplicationContext service;

    @BeforeEach
    void empty_topics() {
        pipeline = TestPipeline.fresh();
    }

    @AfterEach
    void stop() {
        ConfigurableApplicationContext running = service;
        if (running != null) {
            running.close();
        }
        pipeline.close();
    }

    @Test
    void an_article_results_in_claims_attributions_and_an_extraction_event() {
        start();
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        pipeline.send(article);

        Extraction extraction =
                TestPipeline.extraction(pipeline.awaitExtractions(article, 1).getFirst());
        List<ConsumerRecord<String, byte[]>> claims = pipeline.on(Topics.CLAIMS);
        List<ConsumerRecord<String, byte[]>> attributions = pipeline.on(Topics.ATTRIBUTIONS);

        assertThat(extraction.claims()).isEqualTo(claims.size()).isGreaterThanOrEqualTo(2);
        assertThat(extraction.attributions()).isEqualTo(attributions.size()).isGreaterThanOrEqualTo(2);
        assertThat(claims)
                .map(EventCodec::decode)
                .map(Claim.class::cast)
                .allSatisfy(claim -> assertThat(claim.text())
                        .isEqualTo(claim.spans().stream()
                                .map(span -> span.slice(article.text()))
                                .collect(Collectors.joining(" "))))
                .anySatisfy(claim -> assertThat(claim.text()).contains("The troops would stay for years"));
        Set<String> claimIds = claims.stream()
                .map(EventCodec::decode)
                .map(event -> ((Claim) event).id())
                .collect(Collectors.toSet());
        assertThat(attributions)
                .map(EventCodec::decode)
                .map(Attribution.class::cast)
                .allSatisfy(attribution -> assertThat(claimIds).contains(attribution.claimId()))
                .anySatisfy(attribution -> assertThat(attribution.source())
                        .extracting(Source::name)
                        .isEqualTo("Piet Janssen"));
    }

    @Test
    void all_events_of_an_article_have_its_id_as_key_and_its_reception_as_time() {
        start();
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        pipeline.send(article);
        pipeline.awaitExtractions(article, 1);

        for (String topic : List.of(Topics.CLAIMS, Topics.ATTRIBUTIONS, Topics.EXTRACTIONS)) {
            assertThat(pipeline.on(topic)).isNotEmpty().allSatisfy(message -> {
                assertThat(message.key()).isEqualTo(article.id());
                assertThat(header(message, "ce_time")).isEqualTo("2025-03-04T10:15:30.123Z");
            });
        }
    }

    @Test
    void every_event_is_valid_against_its_published_schema() {
        start();
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        pipeline.send(article);
        pipeline.awaitExtractions(article, 1);

        assertThat(pipeline.on(Topics.CLAIMS))
                .isNotEmpty()
                .allSatisfy(claim ->
                        assertThat(Schemas.errors(Claim.class, claim.value())).isEmpty());
        assertThat(pipeline.on(Topics.ATTRIBUTIONS))
                .isNotEmpty()
                .allSatisfy(attribution -> assertThat(Schemas.errors(Attribution.class, attribution.value()))
                        .isEmpty());
        assertThat(pipeline.on(Topics.EXTRACTIONS))
                .isNotEmpty()
                .allSatisfy(extraction -> assertThat(Schemas.errors(Extraction.class, extraction.value()))
                        .isEmpty());
    }

    @Test
    void an_article_without_claims_results_in_an_empty_extraction() {
        start();
        Article article = Articles.of("Weather", Articles.WITHOUT_QUOTES);
        pipeline.send(article);

        Extraction extraction =
                TestPipeline.extraction(pipeline.awaitExtractions(article, 1).getFirst());

        assertThat(extraction.claims()).isZero();
        assertThat(extraction.attributions()).isZero();
        assertThat(pipeline.on(Topics.CLAIMS)).isEmpty();
        assertThat(pipeline.on(Topics.ATTRIBUTIONS)).isEmpty();
    }

    @Test
    void the_same_article_again_results_in_the_same_bytes_and_headers() {
        start();
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        pipeline.send(article);
        pipeline.awaitExtractions(article, 1);
        pipeline.send(article);
        pipeline.awaitExtractions(article, 2);

        for (String topic : List.of(Topics.CLAIMS, Topics.ATTRIBUTIONS, Topics.EXTRACTIONS)) {
            List<String> messages =
                    pipeline.on(topic).stream().map(ExtractionTest::bytes).toList();
            int half = messages.size() / 2;
            assertThat(messages.subList(0, half)).isNotEmpty().isEqualTo(messages.subList(half, messages.size()));
        }
    }

    @Test
    void a_record_that_is_not_an_article_becomes_a_dead_letter_unchanged() {
        Article before = Articles.of("Before", Articles.QUOTED);
        Article after = Articles.of("After", Articles.QUOTED);
        pipeline.send(before);
        ProducerRecord<String, byte[]> poison =
                new ProducerRecord<>(Topics.ARTICLES, before.id(), "{not json".getBytes(UTF_8));
        EventCodec.encode(before, before.receivedAt()).headers().forEach(poison.headers()::add);
        pipeline.send(poison);
        pipeline.send(after);
        start();

        pipeline.awaitExtractions(before, 1);
        pipeline.awaitExtractions(after, 1);
        ConsumerRecord<String, byte[]> dead = pipeline.await(
                        Topics.deadLetters(Topics.ARTICLES), messages -> !messages.isEmpty())
                .getFirst();

        assertThat(dead.value()).isEqualTo("{not json".getBytes(UTF_8));
        assertThat(dead.key()).isEqualTo(before.id());
        assertThat(header(dead, "ce_type")).isEqualTo("news.hearsay.article.v1");
        assertThat(header(dead, "kafka_dlt-exception-fqcn")).isEqualTo("news.hearsay.events.InvalidEventException");
        assertThat(header(dead, "kafka_dlt-exception-message")).startsWith("data does not fit news.hearsay.article.v1");
        assertThat(header(dead, "kafka_dlt-original-topic")).isEqualTo(Topics.ARTICLES);
        assertThat(dead.headers().lastHeader("kafka_dlt-original-partition").value())
                .hasSize(4);
        assertThat(dead.headers().lastHeader("kafka_dlt-original-offset").value())
                .hasSize(8);
        assertThat(dead.headers().lastHeader("kafka_dlt-original-timestamp").value())
                .hasSize(8);
        assertThat(header(dead, "kafka_dlt-original-consumer-group")).startsWith("extract-test");
        assertThat(header(dead, "kafka_dlt-exception-stacktrace")).contains("at news.hearsay.events.EventCodec.decode");
        assertThat(header(dead, "hearsay_dlt-reason")).isEqualTo("wrong-schema");
    }

    @Test
    void a_record_of_any_size_that_is_not_an_article_becomes_a_dead_letter() {
        byte[] random = new byte
                [Topics.MAX_RECORD_BYTES
                        - 1_000]; // as large as a record may be, and it does not shrink when compressed
        new Random(1).nextBytes(random);
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        Extraction notAnArticle =
                new Extraction(article.id(), article.revision(), new Extractor("hearsay", "1.1.0"), 0, 0, null);
        ProducerRecord<String, byte[]> misplaced = EventCodec.encode(notAnArticle, article.receivedAt());
        pipeline.send(new ProducerRecord<>(Topics.ARTICLES, "no event", random));
        pipeline.send(new ProducerRecord<>(
                Topics.ARTICLES, null, null, misplaced.key(), misplaced.value(), misplaced.headers()));
        pipeline.send(article);
        start();

        pipeline.awaitExtractions(article, 1);
        List<ConsumerRecord<String, byte[]>> dead =
                pipeline.await(Topics.deadLetters(Topics.ARTICLES), messages -> messages.size() == 2);

        assertThat(dead)
                .extracting(letter -> header(letter, "hearsay_dlt-reason"))
                .containsExactlyInAnyOrder("not-cloudevents", "unexpected-type");
        assertThat(dead).extracting(ConsumerRecord::value).containsExactlyInAnyOrder(random, misplaced.value());
    }

    @Test
    void an_article_on_which_the_engine_fails_twice_becomes_a_dead_letter() {
        Article good = Articles.of("Good", Articles.QUOTED);
        Article bad = Articles.of("Bad", "This text breaks the engine.");
        pipeline.send(bad);
        pipeline.send(good);
        AtomicInteger tries = new AtomicInteger();
        start(text -> {
            if (text.equals(bad.text())) {
                tries.incrementAndGet();
                throw new IllegalStateException("no such sentence");
            }
        });

        pipeline.awaitExtractions(good, 1);
        ConsumerRecord<String, byte[]> dead = pipeline.await(
                        Topics.deadLetters(Topics.ARTICLES), messages -> !messages.isEmpty())
                .getFirst();

        assertThat(dead.value()).isEqualTo(EventCodec.json(bad));
        assertThat(header(dead, "kafka_dlt-exception-message")).isEqualTo("no such sentence");
        assertThat(header(dead, "hearsay_dlt-reason")).isEqualTo("extractor-failed");
        assertThat(tries).hasValue(2);
        assertThat(TestPipeline.of(bad, pipeline.on(Topics.EXTRACTIONS))).isEmpty();
    }

    @Test
    void an_article_that_exhausts_the_memory_is_retried_until_it_succeeds() {
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        AtomicInteger tries = new AtomicInteger();
        start(_ -> {
            if (tries.incrementAndGet() <= 4) {
                throw new OutOfMemoryError("as if");
            }
        });
        pipeline.send(article);

        pipeline.awaitExtractions(article, 1);

        assertThat(pipeline.on(Topics.deadLetters(Topics.ARTICLES))).isEmpty();
    }

    @Test
    void an_article_on_which_the_engine_fails_once_is_processed() {
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        AtomicInteger tries = new AtomicInteger();
        start(_ -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("a passing fault");
            }
        });
        pipeline.send(article);

        pipeline.awaitExtractions(article, 1);

        assertThat(pipeline.on(Topics.deadLetters(Topics.ARTICLES))).isEmpty();
    }

    private void start() {
        service = Service.start();
    }

    private void start(Consumer<String> beforeExtraction) {
        service = Service.start(beforeExtraction);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    /** Returns the record without its trace header, which differs between requests. */
    private static String bytes(ConsumerRecord<String, byte[]> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                        .filter(header -> !header.key().equals("traceparent"))
                        .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + new String(message.value(), UTF_8);
    }
}
