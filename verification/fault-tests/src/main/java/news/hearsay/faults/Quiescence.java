package news.hearsay.faults;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.faults.check.CommittedRecord;
import news.hearsay.faults.check.StoredRows;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.load.AcceptedRevision;
import news.hearsay.faults.pipeline.Await;
import news.hearsay.faults.pipeline.ConsumerProgress;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ServiceKind;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Waits until a pipeline has processed everything. */
final class Quiescence {

    private static final Duration STORED = Duration.ofSeconds(30);

    private Quiescence() {}

    /** Waits until every acknowledged revision has its rows. */
    static void awaitComplete(ProcessPipeline pipeline, List<AcceptedRevision> acknowledged, Duration patience)
            throws InterruptedException {
        List<String[]> revisions = acknowledged.stream()
                .distinct()
                .map(one -> new String[] {one.articleId(), one.revision()})
                .toList();
        Await.until("all that was acknowledged has its rows", patience, () -> {
            try (Connection connection = pipeline.database().connect()) {
                return new StoredRows(connection).isComplete(revisions);
            }
        });
    }

    /** Waits until the coverage builder has processed every stored article. */
    static void awaitCoverage(ProcessPipeline pipeline, Duration patience) throws InterruptedException {
        Await.until("the coverage builder has processed all articles", patience, () -> {
            try (Connection connection = pipeline.database().connect()) {
                return new StoredRows(connection).isCovered();
            }
        });
    }

    /**
     * Waits until every article record, repeated ones included, is consumed and all resulting events are stored.
     *
     * @param notes receives a note for each partition on which the store's committed offset stays behind
     * @return all committed records
     */
    static List<CommittedRecord> awaitQuiet(
            ProcessPipeline pipeline, Map<TopicPartition, Long> starts, List<String> notes)
            throws InterruptedException {
        try (Admin admin = pipeline.broker().admin();
                TopicReader reader = new TopicReader(pipeline.broker().address())) {
            Map<TopicPartition, Long> articles = reader.ends();
            articles.keySet().removeIf(partition -> !partition.topic().equals(TopicReader.ARTICLES));
            Await.until(
                    "all articles are read",
                    () -> ConsumerProgress.behind(admin, ServiceKind.EXTRACT, articles)
                            .isEmpty());
            List<CommittedRecord> messages = reader.since(starts);
            Map<TopicPartition, Long> last = new HashMap<>();
            for (CommittedRecord message : messages) {
                if (TopicReader.TOPICS.contains(message.topic())) {
                    last.merge(
                            new TopicPartition(message.topic(), message.partition()), message.offset() + 1, Math::max);
                }
            }
            List<String> behind = new ArrayList<>();
            try {
                Await.until("all events are stored", STORED, () -> {
                    behind.clear();
                    behind.addAll(ConsumerProgress.behind(admin, ServiceKind.STORE, last));
                    return behind.isEmpty();
                });
            } catch (Await.GaveUpException e) {
                // harmless by itself: storing an event again changes nothing
                behind.forEach(partition -> notes.add("the store's offset stays behind: " + partition));
            }
            return messages;
        }
    }
}
