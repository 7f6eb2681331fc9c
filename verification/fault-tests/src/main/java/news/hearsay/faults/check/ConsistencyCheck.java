package news.hearsay.faults.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.hearsay.faults.load.AcceptedRevision;
import org.jspecify.annotations.Nullable;

/**
 * Compares the acknowledged revisions with the topics and the tables. Each time that an article record is read, exactly
 * one complete set of findings must be committed, and every event and row must equal that of the undisturbed pipeline.
 *
 * @param versions the versions of the extractor that may have been running
 * @param rowVersion the version that all rows must show; null if that is not certain
 * @param leastReadings the minimum number of times that each article record is read: one, unless articles are read
 *     again
 * @param mostReadings the maximum number of times
 */
public record ConsistencyCheck(
        Expectation expectation,
        Set<String> versions,
        @Nullable String rowVersion,
        int leastReadings,
        int mostReadings) {

    /** Returns a check of articles that one version reads once. */
    public static ConsistencyCheck of(Expectation expectation, String version) {
        return new ConsistencyCheck(expectation, Set.of(version), version, 1, 1);
    }

    /**
     * Checks some articles.
     *
     * @param messages all records since the articles were posted
     * @param rows of the articles, by id
     * @param rowVersions the extractor's versions that rows show, by article and revision
     */
    public Verdict of(
            List<AcceptedRevision> acknowledged,
            List<CommittedRecord> messages,
            Map<String, String> rows,
            Map<String, List<String>> rowVersions) {
        Verdict verdict = new Verdict();
        Set<String> revisions = acknowledged.stream()
                .map(one -> one.articleId() + " " + one.revision())
                .collect(Collectors.toCollection(TreeSet::new));
        checkTopics(revisions, messages, verdict);
        checkRows(revisions, rows, rowVersions, verdict);
        return verdict;
    }

    private void checkTopics(Set<String> revisions, List<CommittedRecord> messages, Verdict verdict) {
        Map<String, Integer> articles = new TreeMap<>();
        Map<String, Integer> sent = new TreeMap<>();
        Map<String, Map<String, Map<String, Integer>>> found = new TreeMap<>();
        for (CommittedRecord message : messages) {
            if (message.topic().endsWith(TopicReader.DEAD)) {
                verdict.lost("dead letter on " + message.topic() + ": "
                        + message.headers().get("kafka_dlt-exception-message"));
                continue;
            }
            ComparedRecord event = ComparedRecord.of(message);
            compare(event, verdict);
            if (event.isArticle()) {
                articles.merge(event.revisionKey(), 1, Integer::sum);
                if (!message.isInjected()) {
                    sent.merge(event.revisionKey(), 1, Integer::sum);
                }
            } else if (!message.isInjected()) {
                found.computeIfAbsent(event.revisionKey(), _ -> new TreeMap<>())
                        .computeIfAbsent(event.version(), _ -> new HashMap<>())
                        .merge(event.name(), 1, Integer::sum);
            }
        }
        revisions.stream()
                .filter(revision -> !articles.containsKey(revision))
                .forEach(revision -> verdict.lost("article record of " + revision));
        articles.forEach((revision, copies) -> {
            for (int i = 1; i < sent.getOrDefault(revision, 0); i++) {
                verdict.repeatedArticle();
            }
            checkFindings(revision, copies, found.getOrDefault(revision, Map.of()), verdict);
        });
    }

    private void compare(ComparedRecord event, Verdict verdict) {
        Map<String, String> expected = expectation.events(event.revisionKey());
        if (expected == null || !expected.containsKey(event.name())) {
            verdict.differing("not on the undisturbed pipeline: " + event.name());
        } else if (!expected.get(event.name()).equals(event.content())) {
            verdict.differing(event.name() + " is " + event.content());
        }
        if (!event.isArticle() && !versions.contains(event.version())) {
            verdict.differing(event.name() + " has the extractor's version " + event.version());
        }
    }

    /** Any of the versions may have made a set of findings. There must be one complete set for every article record. */
    private void checkFindings(
            String revision, int articles, Map<String, Map<String, Integer>> byVersion, Verdict verdict) {
        Map<String, String> expected = expectation.events(revision);
        if (expected == null) {
            return; // reported already
        }
        String extraction = TopicReader.EXTRACTIONS + " " + revision.replace(' ', '.');
        int sets = 0;
        for (Map.Entry<String, Map<String, Integer>> version : byVersion.entrySet()) {
            int of = version.getValue().getOrDefault(extraction, 0);
            sets += of;
            for (String name : expected.keySet()) {
                int copies = version.getValue().getOrDefault(name, 0);
                if (name.startsWith(TopicReader.ARTICLES)) {
                    continue;
                }
                if (copies < of) {
                    verdict.lost("%d of %d copies of %s by %s".formatted(copies, of, name, version.getKey()));
                } else if (copies > of) {
                    verdict.duplicated(
                            "%d instead of %d copies of %s by %s".formatted(copies, of, name, version.getKey()));
                }
            }
        }
        if (sets < articles * leastReadings) {
            verdict.lost("%d article records, yet only %d extractions of %s".formatted(articles, sets, revision));
        } else if (sets > articles * mostReadings) {
            verdict.duplicated("%d article records, yet %d extractions of %s".formatted(articles, sets, revision));
        }
    }

    private void checkRows(
            Set<String> revisions, Map<String, String> rows, Map<String, List<String>> rowVersions, Verdict verdict) {
        Set<String> articles = revisions.stream()
                .map(revision -> revision.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        for (String article : articles) {
            String expected = expectation.rows(article);
            String held = rows.get(article);
            if (held == null) {
                verdict.lost("all rows of " + article);
            } else if (!held.equals(expected)) {
                verdict.differing("rows of " + article + ": " + difference(expected, held));
            }
        }
        for (String revision : revisions) {
            List<String> shown = rowVersions.getOrDefault(revision, List.of());
            if (shown.size() > 1) {
                verdict.duplicated("rows of several versions " + shown + " for " + revision);
            } else if (shown.size() == 1 && rowVersion != null && !rowVersion.equals(shown.getFirst())) {
                verdict.differing("rows of version " + shown.getFirst() + " for " + revision);
            } else if (shown.isEmpty()) {
                verdict.lost("extraction row of " + revision);
            }
        }
    }

    private static String difference(@Nullable String expected, String held) {
        if (expected == null) {
            return "not on the undisturbed pipeline";
        }
        Set<String> missing = new HashSet<>(Arrays.asList(expected.split("\n")));
        Arrays.asList(held.split("\n")).forEach(missing::remove);
        Set<String> extra = new HashSet<>(Arrays.asList(held.split("\n")));
        Arrays.asList(expected.split("\n")).forEach(extra::remove);
        return "missing " + missing + ", in excess " + extra;
    }
}
