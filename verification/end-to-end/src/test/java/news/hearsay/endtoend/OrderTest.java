package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Topics;
import news.hearsay.standalone.load.SyntheticArticles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The topics guarantee no order between each other. */
@Tag("slow")
class OrderTest {

    @Test
    void events_out_of_order_across_topics_give_the_same_end_state() throws Exception {
        Map<String, String> inOrder;
        List<String> articles = new ArrayList<>();
        try (TestPipeline pipeline = TestPipeline.start()) {
            articles.addAll(pipeline.ingest().postAll(SyntheticArticles.ndjson("order", 40)));
            articles.add(pipeline.ingest().post(Reports.SECURITY_MODEL));
            pipeline.rows().await(articles);
            new TopicRecords().awaitReadToTheEnd("hearsay-store");
            inOrder = endState(pipeline.rows());
        }
        TopicRecords topics = new TopicRecords();
        List<List<ConsumerRecord<byte[], byte[]>>> recorded =
                Topics.ALL.stream().map(topics::records).toList();

        assertThat(afterReading(recorded.reversed(), articles))
                .as("last topic first")
                .isEqualTo(inOrder);
        assertThat(afterReading(shuffled(recorded), articles))
                .as("any order, some twice")
                .isEqualTo(inOrder);
    }

    /** Returns the end state after the store receives these batches of records in sequence. */
    private static Map<String, String> afterReading(
            List<List<ConsumerRecord<byte[], byte[]>>> batches, List<String> articles) throws Exception {
        TestPipeline.emptyTopics();
        Rows rows = new Rows(TestBackends.freshDatabase());
        String group = "hearsay-store-" + batches.hashCode();
        TopicRecords topics = new TopicRecords();
        try (var _ = TestPipeline.services(0, rows.database())
                .getLast()
                .with("--spring.kafka.consumer.group-id=" + group)
                .start()) {
            for (List<ConsumerRecord<byte[], byte[]>> batch : batches) {
                topics.send(batch);
                topics.awaitReadToTheEnd(group);
            }
            rows.await(articles);
        }
        return endState(rows);
    }

    /** Without the queue of the coverage builder, which depends on how often an article changed. */
    private static Map<String, String> endState(Rows rows) throws Exception {
        Map<String, String> tables = new TreeMap<>(rows.checksums());
        tables.remove("coverage_due");
        return tables;
    }

    private static List<List<ConsumerRecord<byte[], byte[]>>> shuffled(
            List<List<ConsumerRecord<byte[], byte[]>>> topics) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        topics.forEach(all::addAll);
        all.addAll(all.subList(0, all.size() / 3));
        Collections.shuffle(all, new Random(1));
        return List.of(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()));
    }
}
