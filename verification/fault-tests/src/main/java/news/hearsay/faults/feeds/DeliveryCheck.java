package news.hearsay.faults.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Compares what a server offered with what was stored: every item is one article, and every edition that was offered in
 * a whole answer is one revision of it.
 *
 * @param kills when the feed-service was killed
 */
record DeliveryCheck(List<Instant> kills) {

    /** Returns what must be stored: marks of editions, and of items whose text is on pages. */
    static Set<String> expected(List<ServedRequest> requests, List<Instant> kills) {
        Set<String> expected = new TreeSet<>();
        Map<String, ServedRequest> open = new HashMap<>();
        for (ServedRequest request : requests) {
            if (request.isFeed()) {
                ServedRequest before = open.remove(request.feed());
                if (before != null && before.process() == request.process()) {
                    expected.addAll(before.offered());
                }
                if (request.whole()) {
                    open.put(request.feed(), request);
                }
            } else if (request.whole() && !isKilledSoonAfter(request.answered(), kills)) {
                expected.addAll(request.offered());
            }
        }
        open.values().stream()
                .filter(last -> last.process() == kills.size())
                .forEach(last -> expected.addAll(last.offered()));
        return expected;
    }

    /** A process that was killed soon after an answer may not have stored it. */
    private static boolean isKilledSoonAfter(Instant answered, List<Instant> kills) {
        return kills.stream()
                .anyMatch(kill -> !kill.isBefore(answered)
                        && Duration.between(answered, kill).compareTo(ItemPages.STORED_AFTER) <= 0);
    }

    /** Returns the marks that are expected and not stored. */
    static Set<String> missing(Set<String> expected, Collection<StoredEdition> stored) {
        Set<String> missing = new TreeSet<>(expected);
        for (StoredEdition edition : stored) {
            Matcher mark = ItemEdition.MARK.matcher(edition.text());
            if (mark.find()) {
                missing.remove(mark.group());
                missing.remove(itemOf(mark.group()));
            }
        }
        return missing;
    }

    /** Returns every error. */
    List<String> errors(
            List<ServedRequest> requests, Collection<StoredEdition> stored, Collection<PostedRecord> records) {
        List<String> errors = new ArrayList<>();
        missing(expected(requests, kills), stored).forEach(mark -> errors.add(mark + " was offered and is missing"));
        checkRevisions(stored, errors);
        checkRecords(records, errors);
        return errors;
    }

    private static void checkRevisions(Collection<StoredEdition> stored, List<String> errors) {
        Map<String, Set<String>> articles = new TreeMap<>();
        Map<String, Set<String>> revisions = new TreeMap<>();
        for (StoredEdition edition : stored) {
            Matcher matcher = ItemEdition.MARK.matcher(edition.text());
            if (!matcher.find()) {
                errors.add("article %s at %s has no text of an item: %s"
                        .formatted(edition.articleId(), edition.url(), edition.title()));
                continue;
            }
            String mark = matcher.group();
            if (!ItemEdition.isComplete(edition.text(), mark)) {
                errors.add(mark + " has a text without its end");
            }
            articles.computeIfAbsent(itemOf(mark), _ -> new TreeSet<>()).add(edition.articleId());
            revisions.computeIfAbsent(mark, _ -> new TreeSet<>()).add(edition.revision());
        }
        articles.forEach((item, ids) -> {
            if (ids.size() > 1) {
                errors.add("%s is %d articles: %s".formatted(item, ids.size(), ids));
            }
        });
        revisions.forEach((mark, some) -> {
            if (some.size() > 1) {
                errors.add("%s is %d revisions: %s".formatted(mark, some.size(), some));
            }
        });
    }

    /** The same revision may be posted again only by a process that took over from a killed one. */
    private void checkRecords(Collection<PostedRecord> records, List<String> errors) {
        Map<String, Instant> last = new HashMap<>();
        records.stream()
                .sorted((one, other) -> one.receivedAt().compareTo(other.receivedAt()))
                .forEach(record -> {
                    Instant before = last.put(record.articleId() + "." + record.revision(), record.receivedAt());
                    if (before != null
                            && kills.stream()
                                    .noneMatch(kill -> kill.isAfter(before) && kill.isBefore(record.receivedAt()))) {
                        errors.add("article %s, revision %s was posted twice by one process: at %s and at %s"
                                .formatted(record.articleId(), record.revision(), before, record.receivedAt()));
                    }
                });
    }

    private static String itemOf(String mark) {
        return mark.substring(0, mark.lastIndexOf("-e"));
    }
}
