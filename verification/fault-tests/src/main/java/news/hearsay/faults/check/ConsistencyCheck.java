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
 * Compares what a client was told with what is there, on the topics and in the tables. Each reading of an article
 * record must have been answered by exactly one committed set of findings, each set must be whole, and everything must
 * be as on the undisturbed pipeline.
 *
 * @param versions which versions of the extractor may have been at work
 * @param rowVersion the version that all rows must show, where that is certain
 * @param leastReadings how often each article record was read at least: once, but for those that somebody had read
 *     again
 * @param mostReadings how often at most
 */
public record ConsistencyCheck(
        Expectation expectation,
        Set<String> versions,
        @Nullable String rowVersion,
        int leastReadings,
        int mostReadings) {

    /** A check of what was read once, by one version. */
    public static ConsistencyCheck of(Expectation expectation, String version) {
        return new ConsistencyCheck(expectation, Set.of(version), version, 1, 1);
    }

    /**
     * Checks some articles.
     *
     * @param messages all records that came since they were posted
     * @param rows of the articles, by id
     * @param rowVersions the extractor's versions that rows show, by article and revision
     */
    public Verdict of(
            List<AcceptedRevision> acknowledged,
            List<CommittedRecord> messages,
            Map<String, String> rows,
            Map<String, List<String>> rowVersions) {
        Verdict verdict = new Verdict();
        Set<String> told = acknowledged.stream()
                .map(one -> one.articleId() + " " + one.revision())
                .collect(Collectors.toCollection(TreeSet::new));
        checkTopics(told, messages, verdict);
        checkRows(told, rows, rowVersions, verdict);
        return verdict;
    }

    private void checkTopics(Set<String> told, List<CommittedRecord> messages, Verdict verdict) {
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
        told.stream()
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

    /**
     * Sets of findings may be made by one version or another, but there must be one for every article record, and each
     * whole.
     */
    private void checkFindings(
            String revision, int articles, Map<String, Map<String, Integer>> byVersion, Verdict verdict) {
        Map<String, String> expected = expectation.events(revision);
        if (expected == null) {
            return; // said already
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
            Set<String> told, Map<String, String> rows, Map<String, List<String>> rowVersions, Verdict verdict) {
        Set<String> articles =
                told.stream().map(revision -> revision.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));
        for (String article : articles) {
            String expected = expectation.rows(article);
            String held = rows.get(article);
            if (held == null) {
                verdict.lost("all rows of " + article);
            } else if (!held.equals(expected)) {
                verdict.differing("rows of " + article + ": " + difference(expected, held));
            }
        }
        for (String revision : told) {
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
