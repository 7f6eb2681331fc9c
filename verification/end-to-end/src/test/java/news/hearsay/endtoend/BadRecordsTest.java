package news.hearsay.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Certainty;
import news.hearsay.events.Claim;
import news.hearsay.events.Cue;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import news.hearsay.events.Extractor;
import news.hearsay.events.Ids;
import news.hearsay.events.Link;
import news.hearsay.events.Polarity;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Invalid records on every topic: each is dead-lettered as {@code bad-records.txt} specifies, and valid records are
 * processed.
 */
@Tag("slow")
class BadRecordsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Extractor EXTRACTOR = new Extractor("hearsay", "1.1.0");
    private static TestPipeline pipeline;

    @BeforeAll
    static void start() {
        pipeline = TestPipeline.start();
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @Test
    void every_bad_record_is_dead_lettered_and_valid_ones_are_processed() throws Exception {
        List<BadRecord> bad = BadRecord.all();
        Map<Integer, ProducerRecord<byte[], byte[]>> sent = new HashMap<>();
        for (BadRecord record : bad) {
            sent.put(record.number(), record.spoilt(good(record)));
        }
        send(sent.values());
        TopicRecords topics = new TopicRecords();
        topics.awaitReadToTheEnd("hearsay-extract");
        topics.awaitReadToTheEnd("hearsay-store");

        // by entry, so that a failure names the lines
        assertThat(outcomes(topics, sent).entrySet()).isSubsetOf(expected(bad).entrySet());
        System.out.printf(
                "bad records: %d, dead letters: %d%n",
                bad.size(), deadLetters(topics).size());

        awaitRows(pipeline.ingest().post(Reports.SECURITY_MODEL));
    }

    /**
     * Unlike {@link Rows#await} it ignores incomplete extractions, which articles that the database rejected leave
     * behind.
     */
    private static void awaitRows(String article) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (pipeline.rows().count("statement where article_id = '" + article + "'") == 0) {
            assertThat(System.nanoTime())
                    .as("rows of a valid article after the bad records")
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** Returns the expected outcome of each record, by its line in the file. */
    private static Map<String, String> expected(List<BadRecord> bad) {
        Map<String, String> expected = new TreeMap<>();
        bad.forEach(record -> expected.put(
                record.toString(),
                "extract: %s, store: %s"
                        .formatted(record.extract().equals(".") ? "taken" : record.extract(), record.store())));
        return expected;
    }

    private static Map<String, String> outcomes(TopicRecords topics, Map<Integer, ProducerRecord<byte[], byte[]>> sent)
            throws Exception {
        Map<Integer, Map<String, String>> reasons = new HashMap<>();
        for (DeadLetter letter : deadLetters(topics)) {
            Header mark = letter.letter().headers().lastHeader(BadRecord.MARK);
            assertThat(mark)
                    .as("dead letter of what was not sent: %s", letter.words())
                    .isNotNull();
            int number = Integer.parseInt(new String(mark.value(), UTF_8));
            ProducerRecord<byte[], byte[]> original = sent.get(number);
            if (original == null) {
                throw new AssertionError("dead letter of line %d, which was not sent".formatted(number));
            }
            assertThat(BadRecord.isSame(
                            original,
                            letter.letter().key(),
                            letter.letter().value(),
                            letter.letter().headers()))
                    .as("line %d: original key, bytes and headers", number)
                    .isTrue();
            assertThat(letter.words()).as("line %d: reason in words", number).isNotBlank();
            assertThat(letter.origin().topic()).isEqualTo(original.topic());
            String group = String.valueOf(letter.group());
            String before = reasons.computeIfAbsent(number, _ -> new HashMap<>())
                    .put(group, letter.reason().label());
            assertThat(before).as("line %d: dead-lettered once", number).isNull();
        }
        Map<String, String> outcomes = new TreeMap<>();
        for (BadRecord record : BadRecord.all()) {
            Map<String, String> own = reasons.getOrDefault(record.number(), Map.of());
            outcomes.put(
                    record.toString(),
                    "extract: %s, store: %s"
                            .formatted(
                                    own.getOrDefault("hearsay-extract", "taken"),
                                    own.getOrDefault("hearsay-store", "taken")));
        }
        return outcomes;
    }

    private static List<DeadLetter> deadLetters(TopicRecords topics) {
        List<DeadLetter> letters = new ArrayList<>();
        for (String topic : Topics.ALL) {
            for (ConsumerRecord<byte[], byte[]> letter : topics.records(Topics.deadLetters(topic))) {
                letters.add(DeadLetter.read(letter));
            }
        }
        return letters;
    }

    private static void send(Iterable<ProducerRecord<byte[], byte[]>> records) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestBackends.bootstrapServers(), "max.request.size", Topics.MAX_RECORD_BYTES);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    /** Returns a valid event, a different one for each line. */
    private static Event good(BadRecord record) {
        String title = "Report " + record.number();
        String text = "The bridge is open again.";
        String hash = Ids.contentHash(title, text);
        String article = Ids.article(null, "Our Daily", title, null);
        String revision = Ids.revision(hash);
        List<Span> spans = List.of(new Span(0, 18));
        String claim = Ids.claim(article, revision, spans);
        return switch (record.topic()) {
            case Topics.ARTICLES ->
                new Article(
                        article,
                        revision,
                        null,
                        "Our Daily",
                        title,
                        null,
                        null,
                        java.time.Instant.parse("2025-02-24T09:30:00Z"),
                        "en",
                        text,
                        hash);
            case Topics.CLAIMS ->
                new Claim(
                        claim,
                        article,
                        revision,
                        "The bridge is open",
                        spans,
                        new Span(0, 25),
                        QuoteType.INDIRECT,
                        Polarity.POSITIVE,
                        Certainty.CERTAIN,
                        null,
                        List.of(),
                        EXTRACTOR);
            case Topics.ATTRIBUTIONS ->
                new Attribution(
                        Ids.attribution(claim, spans, spans),
                        claim,
                        article,
                        revision,
                        null,
                        new Source(
                                "Jana Beispiel",
                                spans,
                                SourceKind.PERSON,
                                "Jana Beispiel",
                                null,
                                null,
                                List.of(),
                                null),
                        new Cue("said", spans, "say", Stance.STATES),
                        List.of(new Link("Our Daily", SourceKind.OUTLET, Link.Role.OUTLET, List.of())),
                        0.5,
                        EXTRACTOR);
            default -> new Extraction(article, revision, EXTRACTOR, 0, 0, null);
        };
    }
}
