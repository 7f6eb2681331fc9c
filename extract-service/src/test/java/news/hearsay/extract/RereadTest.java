package news.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;
import news.hearsay.extract.engine.AttributionExtractors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stored articles that are read again. */
@Tag("slow")
class RereadTest {

    private static final List<String> FINDINGS = List.of(Topics.CLAIMS, Topics.ATTRIBUTIONS, Topics.EXTRACTIONS);

    private TestPipeline pipeline;

    @BeforeEach
    void emptyTopics() {
        pipeline = TestPipeline.fresh();
    }

    @AfterEach
    void hangUp() {
        pipeline.close();
    }

    @Test
    void an_article_that_is_read_again_has_the_events_of_the_first_time() {
        Article article = Articles.of("Talks in Paris", Articles.QUOTED);
        try (var _ = Service.start()) {
            pipeline.send(article);
            pipeline.awaitExtractions(article, 1);

            pipeline.send(EventCodec.encodeReread(article));
            pipeline.awaitExtractions(article, 2);
        }

        for (String topic : FINDINGS) {
            List<String> events = pipeline.on(topic).stream()
                    .map(message -> Arrays.toString(message.value()))
                    .toList();
            int half = events.size() / 2;
            assertThat(events.subList(half, events.size()))
                    .as(topic)
                    .isNotEmpty()
                    .isEqualTo(events.subList(0, half));
        }
    }

    @Test
    void a_live_article_does_not_wait_for_those_that_are_read_again() throws Exception {
        Article live = Articles.of("Talks in Paris", Articles.QUOTED);
        List<Article> again = IntStream.range(0, 20)
                .mapToObj(number -> Articles.of("Rain " + number, Articles.WITHOUT_QUOTES + number))
                .toList();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch liveIsRead = new CountDownLatch(1);
        try (var _ = Service.start(
                text -> {
                    if (text.startsWith(Articles.WITHOUT_QUOTES)) {
                        begun.countDown();
                        await(liveIsRead);
                    }
                },
                "--hearsay.extract.threads=2")) {
            again.forEach(article -> pipeline.send(EventCodec.encodeReread(article)));
            await(begun);

            pipeline.send(live);

            assertThat(pipeline.awaitExtractions(live, 1)).hasSize(1);
            assertThat(pipeline.on(Topics.EXTRACTIONS)).hasSize(1);
            liveIsRead.countDown();
            pipeline.await(Topics.EXTRACTIONS, messages -> messages.size() == again.size() + 1);
        }
    }

    @Test
    void an_article_on_which_the_engine_fails_is_a_dead_letter_of_its_own_topic_and_the_others_are_read() {
        Article bad = Articles.of("A bad one", "This text breaks the engine.");
        Article good = Articles.of("Talks in Paris", Articles.QUOTED);
        try (var _ = Service.start(text -> {
            if (text.equals(bad.text())) {
                throw new IllegalStateException("broken");
            }
        })) {
            Stream.of(bad, good).forEach(article -> pipeline.send(EventCodec.encodeReread(article)));
            pipeline.awaitExtractions(good, 1);

            List<ConsumerRecord<String, byte[]>> letters =
                    pipeline.await(Topics.deadLetters(Topics.REREADS), messages -> !messages.isEmpty());

            assertThat(letters)
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.key()).isEqualTo(bad.id()));
            assertThat(pipeline.on(Topics.deadLetters(Topics.ARTICLES))).isEmpty();
        }
    }

    @Test
    void a_record_that_is_no_article_does_not_stop_the_others() {
        Article good = Articles.of("Talks in Paris", Articles.QUOTED);
        try (var _ = Service.start()) {
            pipeline.send(new ProducerRecord<>(Topics.REREADS, "nothing", "no article".getBytes(UTF_8)));
            pipeline.send(EventCodec.encodeReread(good));

            assertThat(pipeline.awaitExtractions(good, 1)).hasSize(1);
            assertThat(pipeline.await(Topics.deadLetters(Topics.REREADS), messages -> !messages.isEmpty()))
                    .hasSize(1);
        }
    }

    @Test
    void the_client_of_an_instance_names_the_version_of_its_extractor() {
        assertThat(RereadInstance.of(
                        RereadInstance.CLIENT_PREFIX + AttributionExtractors.version() + "-0", "/10.0.0.7"))
                .contains(new RereadInstance("/10.0.0.7", AttributionExtractors.version()));
        assertThat(RereadInstance.of("hearsay-extract-0", "/10.0.0.7")).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(TestPipeline.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
