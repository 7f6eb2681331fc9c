package news.hearsay.faults.feeds;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.hearsay.faults.feeds.ServedRequest.Target;

/**
 * The result of a run with feeds.
 *
 * @param expected the marks that had to be stored
 * @param errors everything that was wrong
 */
public record FeedRunResult(
        FeedRunPlan plan,
        List<FeedSite> sites,
        List<ServedRequest> requests,
        Set<String> expected,
        DeliveredArticles delivered,
        List<Instant> kills,
        List<String> errors) {

    private static final int SHOWN = 40;

    /** Returns whether nothing was wrong. */
    public boolean isGood() {
        return errors.isEmpty();
    }

    /** Returns figures as Markdown, and the first errors. */
    public String report() {
        StringBuilder report = new StringBuilder("""
            | form | feeds | items | edits | removed | requests | 200 | 304 | 301 | 410 | 429, 503 | 500 | damaged |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """);
        for (FeedForm form : FeedForm.values()) {
            List<FeedSite> some =
                    sites.stream().filter(site -> site.form() == form).toList();
            Set<String> names = some.stream().map(FeedSite::name).collect(Collectors.toSet());
            report.append("| %s | %d | %d | %d | %d | %s |\n"
                    .formatted(
                            form,
                            some.size(),
                            some.stream().mapToInt(site -> site.items().added()).sum(),
                            some.stream()
                                    .mapToInt(site -> site.items().edited())
                                    .sum(),
                            some.stream()
                                    .mapToInt(site -> site.items().removed())
                                    .sum(),
                            answers(request -> request.isFeed() && names.contains(request.feed()))));
        }
        report.append("| pages | | | | | %s |\n".formatted(answers(request -> request.target() == Target.PAGE)));
        report.append("| robots.txt | | | | | %s |\n".formatted(answers(request -> request.target() == Target.ROBOTS)));
        report.append("\n").append(summary());
        errors.stream().limit(SHOWN).forEach(error -> report.append("\n- ").append(error));
        return report.append("\n").toString();
    }

    private String answers(Predicate<ServedRequest> condition) {
        List<ServedRequest> some = requests.stream().filter(condition).toList();
        Map<Integer, Long> statuses = some.stream()
                .collect(Collectors.groupingBy(ServedRequest::status, TreeMap::new, Collectors.counting()));
        long whole = some.stream()
                .filter(request -> request.status() == 200 && isWhole(request))
                .count();
        return "%d | %d | %d | %d | %d | %d | %d | %d"
                .formatted(
                        some.size(),
                        whole,
                        statuses.getOrDefault(304, 0L),
                        statuses.getOrDefault(301, 0L),
                        statuses.getOrDefault(410, 0L),
                        statuses.getOrDefault(429, 0L) + statuses.getOrDefault(503, 0L),
                        statuses.getOrDefault(500, 0L),
                        statuses.getOrDefault(200, 0L) - whole);
    }

    private static boolean isWhole(ServedRequest request) {
        return request.whole() || request.target() == Target.ROBOTS;
    }

    private String summary() {
        long editions = expected.stream().filter(mark -> mark.contains("-e")).count();
        Map<String, Long> perFeed = requests.stream()
                .filter(ServedRequest::isFeed)
                .collect(Collectors.groupingBy(ServedRequest::feed, Collectors.counting()));
        long[] counts =
                perFeed.values().stream().mapToLong(Long::longValue).sorted().toArray();
        LongSummaryStatistics of = Arrays.stream(counts).summaryStatistics();
        return """
            Seed %d, %d s, %d kills. %d editions had to arrive; %d revisions of %d articles are stored, in %d records.
            Requests for each feed: %d to %d, median %d. Errors: %d.
            """.formatted(
                        plan.seed(),
                        plan.time().toSeconds(),
                        kills.size(),
                        editions,
                        delivered.stored().size(),
                        delivered.stored().stream()
                                .map(StoredEdition::articleId)
                                .distinct()
                                .count(),
                        delivered.records().size(),
                        of.getMin(),
                        of.getMax(),
                        counts.length == 0 ? 0 : counts[counts.length / 2],
                        errors.size());
    }
}
