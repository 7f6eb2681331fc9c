package news.hearsay.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.faults.check.Expectation;
import news.hearsay.faults.check.Message;
import news.hearsay.faults.check.Tables;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.line.Leash;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.ServiceKind;
import news.hearsay.faults.line.Workshop;
import news.hearsay.faults.load.Acknowledged;
import news.hearsay.faults.load.Batch;
import news.hearsay.faults.load.Load;

/**
 * What the line makes of the articles when nobody disturbs it.
 *
 * @param acknowledged by batch
 * @param version the extractor's
 */
record Reference(Expectation expectation, Map<String, List<Acknowledged>> acknowledged, String version) {

    private static final int CHUNK = 500;

    /** Posts all articles of all runs to a line of their own. */
    static Reference make(Workshop workshop, Leash leash, Path folder, List<Batch> batches) throws Exception {
        Expectation expectation = new Expectation();
        Map<String, List<Acknowledged>> acknowledged = new HashMap<>();
        Set<String> versions = new HashSet<>();
        try (Line line = Line.start(workshop, leash, folder)) {
            for (Batch batch : batches) {
                Load load = new Load(batch, () -> List.of(line.service(ServiceKind.INGEST).address()), Duration.ZERO, true);
                load.start();
                acknowledged.put(batch.name(), load.await());
            }
            List<Acknowledged> all = acknowledged.values().stream().flatMap(List::stream).toList();
            Settled.awaitComplete(line, all);
            List<Message> messages;
            try (TopicReader reader = new TopicReader(line.broker().address())) {
                messages = reader.since(Map.of());
            }
            expectation.learn(messages, Map.of());
            try (Connection connection = line.database().connect()) {
                Tables tables = new Tables(connection);
                List<String> articles = new ArrayList<>(all.stream().map(Acknowledged::articleId).distinct().toList());
                for (int from = 0; from < articles.size(); from += CHUNK) {
                    List<String> chunk = articles.subList(from, Math.min(articles.size(), from + CHUNK));
                    expectation.learn(List.of(), tables.rows(chunk));
                    tables.versions(chunk).values().forEach(versions::addAll);
                }
            }
        }
        if (versions.size() != 1) {
            throw new IllegalStateException("an undisturbed line shows several versions of the extractor: "
                    + versions.stream().sorted().collect(Collectors.joining(", ")));
        }
        return new Reference(expectation, acknowledged, versions.iterator().next());
    }
}
