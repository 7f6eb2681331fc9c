package news.hearsay.faults;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.faults.check.Message;
import news.hearsay.faults.check.Tables;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.line.Await;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.Progress;
import news.hearsay.faults.line.ServiceKind;
import news.hearsay.faults.load.Acknowledged;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Waiting until a line has done its work. */
final class Settled {

    private static final Duration STORED = Duration.ofSeconds(30);

    private Settled() {}

    /** Waits until everything that was acknowledged has its rows. */
    static void awaitComplete(Line line, List<Acknowledged> acknowledged, Duration patience)
            throws InterruptedException {
        List<String[]> revisions = acknowledged.stream()
                .distinct()
                .map(one -> new String[] {one.articleId(), one.revision()})
                .toList();
        Await.until("all that was acknowledged has its rows", patience, () -> {
            try (Connection connection = line.database().connect()) {
                return new Tables(connection).isComplete(revisions);
            }
        });
    }

    /**
     * Waits until every article record is read, also those that came again, and all that came of them is stored.
     *
     * @param notes gets a line for each partition on which the store's offsets stay behind although nothing is left to
     *     do
     * @return all records that are there
     */
    static List<Message> awaitQuiet(Line line, Map<TopicPartition, Long> starts, List<String> notes)
            throws InterruptedException {
        try (Admin admin = line.broker().admin();
                TopicReader reader = new TopicReader(line.broker().address())) {
            Map<TopicPartition, Long> articles = reader.ends();
            articles.keySet().removeIf(partition -> !partition.topic().equals(TopicReader.ARTICLES));
            Await.until(
                    "all articles are read",
                    () -> Progress.behind(admin, ServiceKind.EXTRACT, articles).isEmpty());
            List<Message> messages = reader.since(starts);
            Map<TopicPartition, Long> last = new HashMap<>();
            for (Message message : messages) {
                if (TopicReader.TOPICS.contains(message.topic())) {
                    last.merge(
                            new TopicPartition(message.topic(), message.partition()), message.offset() + 1, Math::max);
                }
            }
            List<String> behind = new ArrayList<>();
            try {
                Await.until("all events are stored", STORED, () -> {
                    behind.clear();
                    behind.addAll(Progress.behind(admin, ServiceKind.STORE, last));
                    return behind.isEmpty();
                });
            } catch (Await.GaveUpException e) {
                // no harm by itself: events that come again change nothing
                behind.forEach(partition -> notes.add("the store's offset stays behind: " + partition));
            }
            return messages;
        }
    }
}
