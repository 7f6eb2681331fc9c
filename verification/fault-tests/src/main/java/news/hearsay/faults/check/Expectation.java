package news.hearsay.faults.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The results of the undisturbed pipeline: the events of every revision, and the rows of every article. Thread-safe.
 */
public final class Expectation {

    private final Map<String, Map<String, String>> events = new ConcurrentHashMap<>();
    private final Map<String, String> rows = new ConcurrentHashMap<>();
    private final Map<String, List<CommittedRecord>> messages = new ConcurrentHashMap<>();

    /** Adds the topics and tables of the undisturbed pipeline. */
    public void learn(List<CommittedRecord> all, Map<String, String> rowsByArticle) {
        for (CommittedRecord message : all) {
            ComparedRecord event = ComparedRecord.of(message);
            events.computeIfAbsent(event.revisionKey(), _ -> new ConcurrentHashMap<>())
                    .put(event.name(), event.content());
            messages.computeIfAbsent(event.articleId(), _ -> new CopyOnWriteArrayList<>())
                    .add(message);
        }
        rows.putAll(rowsByArticle);
    }

    /** Returns the contents of the events that a revision must have, by name; null for an unknown revision. */
    @Nullable
    Map<String, String> events(String revisionKey) {
        return events.get(revisionKey);
    }

    /** Returns the rows that an article must have; null for an unknown article. */
    @Nullable
    String rows(String articleId) {
        return rows.get(articleId);
    }

    /** Returns the records of some articles on the undisturbed pipeline. */
    public List<CommittedRecord> messages(Collection<String> articles) {
        return articles.stream()
                .distinct()
                .flatMap(article -> messages.getOrDefault(article, List.of()).stream())
                .toList();
    }
}
