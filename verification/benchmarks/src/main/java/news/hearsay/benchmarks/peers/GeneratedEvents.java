package news.hearsay.benchmarks.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.hearsay.backends.Ports;
import news.hearsay.benchmarks.articles.GeneratedArticles;
import news.hearsay.benchmarks.articles.GeneratedArticles.GeneratedArticle;
import news.hearsay.benchmarks.overload.MeasuredProcess;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Ids;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The events of generated articles, as the extract service sends them. */
final class GeneratedEvents {

    private static final List<String> TOPICS =
            List.of(Topics.ARTICLES, Topics.CLAIMS, Topics.ATTRIBUTIONS, Topics.EXTRACTIONS);

    private GeneratedEvents() {}

    /**
     * Sends articles to the topics of Hearsay, runs the extract service until it has read them all, and returns the
     * records of all topics.
     *
     * @param folder the folder of the service's log
     */
    static List<ProducerRecord<byte[], byte[]>> create(
            String servers, Path folder, Producer<byte[], byte[]> producer, int articles) throws IOException {
        GeneratedArticles generated = new GeneratedArticles(1);
        try (MeasuredProcess extract = extractService(servers, folder)) {
            RoundOfRecords.send(
                            producer,
                            IntStream.range(0, articles)
                                    .mapToObj(number -> event(generated.article(number)))
                                    .toList())
                    .commit();
            return read(servers, articles, extract);
        }
    }

    private static MeasuredProcess extractService(String servers, Path folder) throws IOException {
        return MeasuredProcess.startUnlimited(
                "extract",
                folder,
                List.of("-Xmx1g"),
                "news.hearsay.extract.ExtractApplication",
                List.of(
                        "--spring.kafka.bootstrap-servers=" + servers,
                        "--server.port=" + Ports.free(),
                        // other benchmarks use a database
                        "--spring.autoconfigure.exclude="
                                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"));
    }

    private static ProducerRecord<byte[], byte[]> event(GeneratedArticle article) {
        URI url = URI.create(article.url());
        String hash = Ids.contentHash(article.title(), article.text());
        Instant publishedAt = Instant.parse(article.publishedAt());
        Article event = new Article(
                Ids.article(url, article.outlet(), article.title(), publishedAt),
                Ids.revision(hash),
                url,
                article.outlet(),
                article.title(),
                null,
                publishedAt,
                publishedAt.plus(Duration.ofMinutes(5)),
                article.language(),
                article.text(),
                hash);
        ProducerRecord<String, byte[]> message = EventCodec.encode(event, event.receivedAt());
        return new ProducerRecord<>(
                message.topic(),
                null,
                message.key().getBytes(StandardCharsets.UTF_8),
                message.value(),
                message.headers());
    }

    /** Reads until there is an extraction event for each article, which is the last event of the article. */
    private static List<ProducerRecord<byte[], byte[]>> read(String servers, int articles, MeasuredProcess extract) {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                "events",
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(TOPICS);
            int extracted = 0;
            int idle = 0;
            // the events of an article become visible together, but a consumer may read its topics in any order
            while (extracted < articles || idle < 3) {
                extract.requireAlive();
                var records = consumer.poll(Duration.ofMillis(500));
                idle = records.isEmpty() ? idle + 1 : 0;
                for (ConsumerRecord<byte[], byte[]> message : records) {
                    extracted += message.topic().equals(Topics.EXTRACTIONS) ? 1 : 0;
                    events.add(new ProducerRecord<>(
                            message.topic(), message.partition(), message.key(), message.value(), message.headers()));
                }
            }
        }
        return events;
    }
}
