package news.hearsay.faults;

import java.sql.Connection;
import java.time.Duration;
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

    private Settled() {}

    /** Waits until everything that was acknowledged has its rows. */
    static void awaitComplete(Line line, List<Acknowledged> acknowledged, Duration patience) throws InterruptedException {
        List<String[]> revisions =
                acknowledged.stream().distinct().map(one -> new String[] {one.articleId(), one.revision()}).toList();
        Await.until("all that was acknowledged has its rows", patience, () -> {
            try (Connection connection = line.database().connect()) {
                return new Tables(connection).isComplete(revisions);
            }
        });
    }

    /** Waits until every article record is read, also those that came again, and all that came of them is stored; returns what is there. */
    static List<Message> awaitQuiet(Line line, Map<TopicPartition, Long> starts) throws InterruptedException {
        try (Admin admin = line.broker().admin(); TopicReader reader = new TopicReader(line.broker().address())) {
            Map<TopicPartition, Long> articles = reader.ends();
            articles.keySet().removeIf(partition -> !partition.topic().equals(TopicReader.ARTICLES));
            Await.until("all articles are read", () -> Progress.hasRead(admin, ServiceKind.EXTRACT, articles));
            List<Message> messages = reader.since(starts);
            Map<TopicPartition, Long> last = new HashMap<>();
            for (Message message : messages) {
                if (TopicReader.TOPICS.contains(message.topic())) {
                    last.merge(new TopicPartition(message.topic(), message.partition()), message.offset() + 1, Math::max);
                }
            }
            Await.until("all events are stored", () -> Progress.hasRead(admin, ServiceKind.STORE, last));
            return messages;
        }
    }
}
