package news.hearsay.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;
import news.hearsay.store.rows.Tables;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class StoreServiceTest {

    private static final Duration SOON = Duration.ofMinutes(2);

    private RunningStore store;

    @BeforeEach
    void prepare() {
        store = RunningStore.fresh(Map.of());
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void events_become_statements() {
        store.start();

        store.send(Samples.line(Samples.article("duda")));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(store.tables()
                                .sql("select chain from statement order by 1")
                                .query(String.class)
                                .list())
                        .containsExactly(
                                "A US official → Euromaidan Press", "Andrzej Duda → the WSJ → Euromaidan Press"));
        assertThat(store.tables().count("incomplete_extraction")).isZero();
    }

    @Test
    void a_record_that_is_not_an_event_becomes_a_dead_letter_and_the_others_are_stored() {
        ProducerRecord<String, byte[]> poison =
                new ProducerRecord<>(Topics.CLAIMS, 0, 1_741_083_330_123L, "some-key", "{not json".getBytes(UTF_8));
        EventCodec.encode(Samples.discussed(Samples.article("duda"), "1.0.0"), Samples.RECEIVED)
                .headers()
                .forEach(poison.headers()::add);
        poison.headers().add("twice", "1".getBytes(UTF_8)).add("twice", "2".getBytes(UTF_8));
        store.send(Samples.line(Samples.article("before")));
        store.send(poison);
        store.send(Samples.line(Samples.article("duda")));

        store.start();

        awaitComplete(2);
        ConsumerRecord<String, byte[]> letter = onlyDeadLetter(Topics.CLAIMS);
        assertThat(letter.key()).isEqualTo("some-key");
        assertThat(letter.value()).isEqualTo(poison.value());
        assertThat(letter.headers().toArray()).startsWith(poison.headers().toArray());
        assertThat(header(letter, "hearsay_dlt-reason")).isEqualTo("wrong-schema");
        assertThat(header(letter, "kafka_dlt-exception-message")).contains("data does not fit news.hearsay.claim.v1");
        assertThat(header(letter, "kafka_dlt-exception-stacktrace"))
                .contains("InvalidEventException")
                .contains("at news.hearsay.events.EventCodec");
        assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo(Topics.CLAIMS);
        assertThat(ByteBuffer.wrap(letter.headers()
                                .lastHeader("kafka_dlt-original-partition")
                                .value())
                        .getInt())
                .isZero();
        assertThat(ByteBuffer.wrap(letter.headers()
                                .lastHeader("kafka_dlt-original-offset")
                                .value())
                        .getLong())
                .isNotNegative();
        assertThat(ByteBuffer.wrap(letter.headers()
                                .lastHeader("kafka_dlt-original-timestamp")
                                .value())
                        .getLong())
                .isEqualTo(poison.timestamp());
        assertThat(header(letter, "kafka_dlt-original-consumer-group")).isEqualTo(store.group());
    }

    @Test
    void each_dead_letter_of_a_batch_has_its_own_reason() {
        Article refused = Samples.article("nul", "A text with a NUL: \0", Samples.RECEIVED);
        List<Event> events = new ArrayList<>();
        IntStream.range(0, 20).forEach(number -> events.addAll(Samples.line(Samples.article("before-" + number))));
        events.add(refused);
        IntStream.range(0, 20).forEach(number -> events.addAll(Samples.line(Samples.article("after-" + number))));
        byte[] random = new byte
                [Topics.MAX_RECORD_BYTES
                        - 1_000]; // as large as a record may be, and it does not shrink when compressed
        new Random(1).nextBytes(random);
        store.send(new ProducerRecord<>(Topics.ARTICLES, 0, "no event", random));
        store.send(events);
        store.send(changed(EventCodec.encode(refused, Samples.RECEIVED), "ce_type", "news.hearsay.article.v2"));
        store.send(changed(EventCodec.encode(refused, Samples.RECEIVED), "ce_type", "com.example.invoice"));

        store.start();

        awaitComplete(40);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(store.deadLetters(Topics.ARTICLES))
                        .extracting(letter -> header(letter, "hearsay_dlt-reason"))
                        .containsExactlyInAnyOrder(
                                "not-cloudevents", "row-refused", "unknown-version", "unexpected-type"));
        for (ConsumerRecord<String, byte[]> letter : store.deadLetters(Topics.ARTICLES)) {
            assertThat(letter.value()).isEqualTo(letter.key().equals("no event") ? random : EventCodec.json(refused));
            if (header(letter, "hearsay_dlt-reason").equals("row-refused")) {
                assertThat(header(letter, "kafka_dlt-exception-message"))
                        .contains("the database rejects it")
                        .contains("0x00");
            }
        }
    }

    @Test
    void an_event_that_fails_repeatedly_by_itself_becomes_a_dead_letter_for_a_bug() {
        store.start();
        store.send(Samples.line(Samples.article("first")));
        awaitComplete(1);
        refuse("bug", "P0001");

        store.send(Samples.line(Samples.article("second")));
        store.send(List.of(Samples.article("bug")));
        store.send(Samples.line(Samples.article("third")));

        awaitComplete(3);
        ConsumerRecord<String, byte[]> letter = onlyDeadLetter(Topics.ARTICLES);
        assertThat(letter.value()).isEqualTo(EventCodec.json(Samples.article("bug")));
        assertThat(header(letter, "hearsay_dlt-reason")).isEqualTo("bug");
    }

    @Test
    void a_transient_failure_is_retried_and_never_sets_a_record_aside() {
        store.start();
        store.send(Samples.line(Samples.article("first")));
        awaitComplete(1);
        refuse("second", "40001");

        store.send(Samples.line(Samples.article("second")));
        await().atMost(SOON).untilAsserted(() -> assertThat(health("readiness")).contains("OUT_OF_SERVICE"));
        store.tables().sql("drop trigger refuse on article").update();

        awaitComplete(2);
        assertThat(store.deadLetters(Topics.ARTICLES)).isEmpty();
    }

    @Test
    void nothing_is_lost_while_the_database_is_unavailable() throws Exception {
        store.start();
        store.send(Samples.line(Samples.article("first")));
        awaitComplete(1);

        refuseConnections(true);
        store.send(Samples.line(Samples.article("second")));
        await().atMost(SOON).untilAsserted(() -> assertThat(health("readiness")).contains("OUT_OF_SERVICE"));
        assertThat(health("liveness")).contains("UP");
        refuseConnections(false);

        awaitComplete(2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(health("readiness"))
                        .contains("\"status\":\"UP\"")
                        .doesNotContain("OUT_OF_SERVICE"));
        assertThat(store.deadLetters(Topics.ARTICLES)).isEmpty();
    }

    @Test
    void a_service_that_starts_before_its_database_waits_for_it() throws Exception {
        refuseConnections(true);
        store.start();
        store.send(Samples.line(Samples.article("early")));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(health("readiness"))
                        .contains("OUT_OF_SERVICE")
                        .contains("not currently accepting connections"));

        refuseConnections(false);

        awaitComplete(1);
    }

    @Test
    void a_service_that_waits_for_its_database_stops_at_once() {
        refuseConnections(true);
        store.start();

        Instant asked = Instant.now();
        store.stop();

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void a_service_that_stops_during_a_batch_loses_nothing_and_writes_nothing_twice() {
        List<Event> events = IntStream.range(0, 400)
                .mapToObj(number -> Samples.line(Samples.article("no-" + number)))
                .flatMap(List::stream)
                .toList();
        store.start();
        store.send(events);
        await().atMost(SOON).until(() -> store.tables().count("article") > 0);

        store.stop();
        store.start();

        awaitComplete(400);
        assertThat(store.tables().count("claim")).isEqualTo(800);
    }

    @Test
    void consuming_all_topics_again_from_the_beginning_writes_no_row() {
        store.send(IntStream.range(0, 20)
                .mapToObj(number -> Samples.line(Samples.article("no-" + number)))
                .flatMap(List::stream)
                .toList());
        store.start();
        awaitComplete(20);
        Map<String, String> before = store.tables().rowVersions();
        store.stop();

        store.forgetOffsets();
        store.start();
        store.awaitAllRead();

        assertThat(store.tables().rowVersions()).isEqualTo(before);
    }

    private void awaitComplete(int articles) {
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertThat(store.tables().count("article")).isEqualTo(articles);
            assertThat(store.tables().count("incomplete_extraction")).isZero();
        });
    }

    private ConsumerRecord<String, byte[]> onlyDeadLetter(String topic) {
        await().atMost(SOON).until(() -> !store.deadLetters(topic).isEmpty());
        List<ConsumerRecord<String, byte[]>> letters = store.deadLetters(topic);
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    /** Makes the database reject one article with this SQLSTATE. */
    private void refuse(String article, String state) {
        store.tables().sql("""
            create function refuse() returns trigger language plpgsql as $$
            begin
                if new.id = '%s' then
                    raise exception 'not now' using errcode = '%s';
                end if;
                return new;
            end
            $$
            """.formatted(Samples.article(article).id(), state)).update();
        store.tables()
                .sql("create trigger refuse before insert on article for each row execute function refuse()")
                .update();
    }

    private static ProducerRecord<String, byte[]> changed(
            ProducerRecord<String, byte[]> message, String header, String value) {
        message.headers().remove(header).add(header, value.getBytes(UTF_8));
        return message;
    }

    private void refuseConnections(boolean refuse) {
        String name = store.database().jdbcUrl().replaceFirst(".*/", "");
        Tables others = Tables.of(new TestBackends.Database(
                store.database().jdbcUrl().replaceFirst("/[^/]*$", "/postgres"),
                store.database().username(),
                store.database().password()));
        others.sql("alter database " + name + " allow_connections " + !refuse).update();
        others.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
                .param("name", name)
                .query(Boolean.class)
                .list();
    }

    private String health(String group) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + store.port() + "/actuator/health/" + group);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
