package news.hearsay.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TestBackendsTest {

    @Test
    void committed_records_can_be_read() throws Exception {
        TestBackends.freshTopics(List.of(new NewTopic("talks", 1, (short) 1)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBackends.bootstrapServers(), "transactional.id", "test"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("talks", "key", "Kyiv asks for guarantees."))
                    .get();
            producer.commitTransaction();
        }
        assertThat(valuesOf("talks")).containsExactly("Kyiv asks for guarantees.");
    }

    @Test
    void fresh_topics_are_empty() throws Exception {
        List<NewTopic> topics = List.of(new NewTopic("fresh", 2, (short) 1));
        TestBackends.freshTopics(topics);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBackends.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("fresh", "key", "old")).get();
        }

        TestBackends.freshTopics(topics);

        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBackends.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("fresh", "key", "new")).get();
        }
        assertThat(valuesOf("fresh")).containsExactly("new");
    }

    @Test
    void each_fresh_database_is_empty_and_in_utf_8() throws SQLException {
        for (TestBackends.Database database : List.of(TestBackends.freshDatabase(), TestBackends.freshDatabase())) {
            try (var connection =
                            DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table quote (words text)");
                statement.execute("insert into quote values ('„Гарантії безпеки“')");
                var row = statement.executeQuery("select octet_length(words) from quote");
                row.next();
                assertThat(row.getInt(1)).isEqualTo("„Гарантії безпеки“".getBytes(StandardCharsets.UTF_8).length);
            }
        }
    }

    private static List<String> valuesOf(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestBackends.bootstrapServers(),
                "group.id",
                "reader-of-" + topic,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int tries = 0; tries < 100; tries++) {
                var records = consumer.poll(Duration.ofMillis(200));
                if (!records.isEmpty()) {
                    return StreamSupport.stream(records.records(topic).spliterator(), false)
                            .map(record -> record.value())
                            .toList();
                }
            }
            return List.of();
        }
    }
}
